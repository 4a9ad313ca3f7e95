package io.weir.collector.netflow.wire;

/** The sampling intervals that options records told: one packet in so many is looked at. */
final class Samplers {

  final LongMap<Long> bySampler = new LongMap<>();
  final LongMap<Long> byInterface = new LongMap<>();

  /** For what names neither; 0 if nobody told. */
  long interval;

  /** What a flow without sampler or interface of its own was sampled with; 0 if nobody told. */
  long usual() {
    boolean single = interval == 0 && bySampler.size() == 1;
    return single ? bySampler.lowestOf(1, told -> told) : interval;
  }

  long ofSampler(long id) {
    Long told = bySampler.get(id);
    return told == null ? 0 : told;
  }

  long ofInterface(long ifIndex) {
    Long told = byInterface.get(ifIndex);
    return told == null ? 0 : told;
  }
}
