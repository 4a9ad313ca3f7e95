package io.weir.collector.netflow.wire;

import io.weir.api.flow.FlowSink;
import io.weir.api.flow.SequenceUnit;

/**
 * The sequence numbers of one IPFIX observation domain, which count data records (RFC 7011 section
 * 3.1). How many records a message holds is unknown while the template of one of its sets is: such
 * a message is reported when the next one comes, whose number tells. What is then believed is
 * bounded by the octets that could not be decoded, a record taking at least one; so waiting sets
 * are not taken for loss, and loss can hide behind them only as far as they are long.
 */
final class RecordSequence {

  private static final long MODULUS = 1L << 32;

  private boolean waiting;
  private long number;
  private long known;
  private long unknownOctets;

  /** A message has been walked through. */
  void message(FlowSink out, long domain, long next, long records, long undecodedOctets) {
    settle(out, domain, next);
    if (undecodedOctets == 0) {
      out.sequence(domain, SequenceUnit.DATA_RECORDS, next, (int) records);
      return;
    }
    waiting = true;
    number = next;
    known = records;
    unknownOctets = undecodedOctets;
  }

  private void settle(FlowSink out, long domain, long next) {
    if (!waiting) {
      return;
    }
    waiting = false;
    long told = (next - number) & (MODULUS - 1);
    boolean plausible = told >= known && told <= known + unknownOctets;
    out.sequence(domain, SequenceUnit.DATA_RECORDS, number, (int) (plausible ? told : known));
  }
}
