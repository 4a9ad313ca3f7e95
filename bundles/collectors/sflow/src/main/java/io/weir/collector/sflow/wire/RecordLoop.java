package io.weir.collector.sflow.wire;

import io.weir.api.flow.FlowSink;

/** Steps through the records of a sample; each is confined to its own octets. */
final class RecordLoop {

  private final Xdr xdr;
  private long left;
  private int sampleEnd;
  private int recordEnd;
  private int format;
  private String problem = "";
  private int problemOffset;

  RecordLoop(Xdr xdr) {
    this.xdr = xdr;
  }

  /** Begins at the number of records, which the sample has room for. */
  void begin() {
    problem = "";
    left = xdr.unsigned32();
    sampleEnd = xdr.end();
    recordEnd = xdr.at();
  }

  /** Moves to the body of the next record; false at the end, where the sample is whole again. */
  boolean next() {
    xdr.endAt(sampleEnd);
    xdr.moveTo(recordEnd);
    if (left == 0) {
      return false;
    }
    left--;
    if (!xdr.has(8)) {
      note(SflowError.RECORDS_MISSING, xdr.offset());
      return false;
    }
    int offset = xdr.offset();
    format = xdr.int32();
    long length = xdr.unsigned32();
    if (!xdr.has(length)) {
      note(SflowError.RECORD_TRUNCATED, offset);
    }
    recordEnd = (int) Math.min(sampleEnd, xdr.at() + length);
    xdr.endAt(recordEnd);
    return true;
  }

  /** Enterprise in the upper 20 bits, number in the lower twelve. */
  int format() {
    return format;
  }

  /** Tells what was wrong with the step just made, if anything was. */
  void report(FlowSink out) {
    if (!problem.isEmpty()) {
      out.error(problem, problemOffset);
      problem = "";
    }
  }

  private void note(String reason, int offset) {
    problem = reason;
    problemOffset = offset;
  }
}
