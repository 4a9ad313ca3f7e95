package io.weir.platform.runtime.exporter;

import java.time.Duration;
import java.util.Optional;

/** How far an exporter's wall clock is ahead of ours, smoothed over some sixteen datagrams. */
final class ClockSkew {

  private static final int WEIGHT = 16;

  private boolean known;
  private double millis;

  void observe(long exportMillis, long nowMillis) {
    double seen = (double) exportMillis - nowMillis;
    millis = known ? millis + (seen - millis) / WEIGHT : seen;
    known = true;
  }

  Optional<Duration> smoothed() {
    return known ? Optional.of(Duration.ofMillis(Math.round(millis))) : Optional.empty();
  }
}
