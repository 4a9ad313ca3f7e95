package io.weir.analysis.trafficmatrix;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The options of tests. */
final class Options {

  private Options() {}

  static TrafficOptions usual() {
    return new TrafficOptions(
        100e9, 0.5, Optional.empty(), Duration.ofMinutes(1), Duration.ofMinutes(15), 0.2);
  }

  static TrafficOptions rules(Path file) {
    return new TrafficOptions(
        100e9, 0.5, Optional.of(file), Duration.ofMinutes(1), Duration.ofMinutes(15), 0.2);
  }
}
