package io.weir.collector.netflow.wire;

/** How the ways to tell a sampling become "one packet in so many". */
final class Sampling {

  private Sampling() {}

  /** The interval nearest to {@code taken} packets out of {@code all}; 0 if that is no sampling. */
  static long oneIn(long taken, long all) {
    return taken <= 0 || all < taken ? 0 : (all + taken / 2) / taken;
  }

  /**
   * Systematic sampling, RFC 5477 section 8.2.3. An exporter that leaves the space out cannot mean
   * it literally, for that would be every packet: it means one in {@code interval}.
   */
  static long systematic(long interval, long space, boolean spaceTold) {
    return spaceTold ? oneIn(interval, interval + space) : interval;
  }

  /** Of a probability, RFC 5477 section 8.2.8. */
  static long ofProbability(double probability) {
    return probability > 0 && probability <= 1 ? Math.round(1 / probability) : 0;
  }
}
