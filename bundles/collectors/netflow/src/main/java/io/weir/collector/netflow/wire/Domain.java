package io.weir.collector.netflow.wire;

/** What is known of one observation domain (RFC 7011 section 2) or source id (RFC 3954). */
final class Domain {

  final long id;
  final LongMap<Template> templates = new LongMap<>();
  final Samplers samplers = new Samplers();
  final RecordSequence sequence = new RecordSequence();

  /** When the exporter started, milliseconds since the epoch; 0 if nobody said. */
  long initMillis;

  /** The last use, in messages. */
  long stamp;

  Domain(long id) {
    this.id = id;
  }
}
