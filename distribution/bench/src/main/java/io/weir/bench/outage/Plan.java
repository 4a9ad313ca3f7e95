package io.weir.bench.outage;

import java.time.Duration;

/**
 * How much of what, for how long.
 *
 * @param samplesPerSecond about
 * @param whole how long the traffic lasts
 * @param away how long of it the servers are away, or do not answer
 */
record Plan(long flowsPerSecond, int samplesPerSecond, Duration whole, Duration away) {

  /** Before the servers go, and as long after they are back. */
  Duration around() {
    return whole.minus(away).dividedBy(2);
  }
}
