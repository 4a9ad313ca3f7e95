package io.weir.collector.sflow.wire;

/** Data formats of samples: enterprise 0 in the upper 20 bits, the number in the lower twelve. */
final class SampleFormat {

  static final int FLOW = 1;
  static final int COUNTERS = 2;
  static final int EXPANDED_FLOW = 3;
  static final int EXPANDED_COUNTERS = 4;
  static final int DISCARDED_PACKET = 5;

  private SampleFormat() {}
}
