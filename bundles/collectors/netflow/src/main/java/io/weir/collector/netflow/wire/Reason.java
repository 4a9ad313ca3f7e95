package io.weir.collector.netflow.wire;

/** Why something could not be decoded: the labels given to {@code FlowSink.error}. */
final class Reason {

  /** The datagram begins with no version that is known here. */
  static final String VERSION = "version";

  /** The datagram ends within a message header. */
  static final String HEADER_TRUNCATED = "header_truncated";

  /** The length in an IPFIX header is shorter than the header or longer than what came. */
  static final String MESSAGE_LENGTH = "message_length";

  /** A v1, v5 or v7 header counts no records, or more than came. */
  static final String RECORD_COUNT = "record_count";

  /** Octets after the end of the last message that are neither zero nor another message. */
  static final String TRAILING_OCTETS = "trailing_octets";

  /** A set is shorter than its own header or longer than what is left of the message. */
  static final String SET_LENGTH = "set_length";

  /** A set id between the template sets and 256, RFC 7011 section 3.3.2. */
  static final String SET_ID = "set_id";

  /** A template ends within its set. */
  static final String TEMPLATE_TRUNCATED = "template_truncated";

  /** A template id below 256, RFC 7011 section 3.4.1. */
  static final String TEMPLATE_ID = "template_id";

  /** A template without fields where that is no withdrawal, or with odd field lengths. */
  static final String TEMPLATE_FIELDS = "template_fields";

  /** More scope fields than fields, RFC 7011 section 3.4.2.2. */
  static final String TEMPLATE_SCOPE = "template_scope";

  /** A template whose records would take no octets came, or is used by a data set. */
  static final String TEMPLATE_EMPTY = "template_empty";

  /** A template gave way to a newer one because a limit was reached. */
  static final String TEMPLATE_LIMIT = "template_limit";

  /** All that was known of the exporter unheard for longest gave way to a newer one. */
  static final String EXPORTER_LIMIT = "exporter_limit";

  /** An entry of an options table did not fit any more. */
  static final String TABLE_LIMIT = "table_limit";

  /** A record of variable length ends beyond its set. */
  static final String RECORD_LENGTH = "record_length";

  /** A list of RFC 6313 contradicts itself, is nested too deeply or its template is unknown. */
  static final String STRUCTURED_DATA = "structured_data";

  private Reason() {}
}
