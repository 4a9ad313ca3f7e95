package io.weir.bench.outage;

/** Bytes on disk for a part of what comes while the servers are away. */
final class Room {

  private static final long BYTES_A_FLOW = 25;
  private static final long BYTES_A_SAMPLE = 20;

  /** For so long samples stay though the server took them, as it may lose them again. */
  private static final long SETTLING_SECONDS = 17;

  private static final long LEAST = 128 << 10;

  private Room() {}

  static long forFlows(Plan plan) {
    return Math.max(LEAST, BYTES_A_FLOW * plan.flowsPerSecond() * plan.away().toSeconds());
  }

  static long forSamples(Plan plan) {
    long seconds = SETTLING_SECONDS + plan.away().toSeconds() / 2;
    return Math.max(LEAST, BYTES_A_SAMPLE * plan.samplesPerSecond() * seconds);
  }
}
