package io.weir.collector.sflow.wire;

/** Reasons why something of a datagram could not be decoded. */
final class SflowError {

  static final String HEADER_TRUNCATED = "header_truncated";
  static final String VERSION_UNSUPPORTED = "version_unsupported";
  static final String ADDRESS_TYPE_UNKNOWN = "address_type_unknown";

  /** Fewer samples than the header counts. */
  static final String SAMPLES_MISSING = "samples_missing";

  /** A sample's length runs over the datagram's end: what there is of it is read. */
  static final String SAMPLE_TRUNCATED = "sample_truncated";

  /** A sample too short for its own fixed part. */
  static final String SAMPLE_TOO_SHORT = "sample_too_short";

  /** Fewer records than the sample counts. */
  static final String RECORDS_MISSING = "records_missing";

  /** A record's length runs over the sample's end: what there is of it is read. */
  static final String RECORD_TRUNCATED = "record_truncated";

  /** A record too short for what it should hold. */
  static final String RECORD_TOO_SHORT = "record_too_short";

  /** A sample of a format or an enterprise that is not known here: skipped. */
  static final String SAMPLE_FORMAT_UNKNOWN = "sample_format_unknown";

  private SflowError() {}
}
