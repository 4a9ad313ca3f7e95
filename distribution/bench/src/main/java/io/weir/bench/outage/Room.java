package io.weir.bench.outage;

/** Bytes on disk for a part of what comes while the servers are away. */
final class Room {

  private static final long BYTES_A_FLOW = 25;
  private static final long BYTES_A_SAMPLE = 4;
  private static final long LEAST = 128 << 10;

  private Room() {}

  static long forFlows(Plan plan) {
    return Math.max(LEAST, BYTES_A_FLOW * plan.flowsPerSecond() * plan.away().toSeconds());
  }

  static long forSamples(Plan plan) {
    return Math.max(LEAST, BYTES_A_SAMPLE * plan.samplesPerSecond() * plan.away().toSeconds());
  }
}
