package io.weir.library.view;

import io.weir.api.flow.TimeRange;
import java.time.Duration;
import java.util.stream.Stream;

/** Widths of time bins that people read easily. */
public final class Steps {

  private static final int USUAL_BINS = 60;

  private Steps() {}

  /** The shortest round step that gives at most 60 bins. */
  public static Duration usual(TimeRange range) {
    Duration length = Duration.between(range.from(), range.to()).minusMillis(1);
    return Stream.of("1s", "5s", "10s", "30s", "1m", "5m", "10m", "30m", "1h", "6h", "1d")
        .map(text -> TimeText.duration("step", text))
        .filter(step -> step.multipliedBy(USUAL_BINS).compareTo(length) >= 0)
        .findFirst()
        .orElseGet(() -> Duration.ofDays(1 + length.toDays() / USUAL_BINS));
  }
}
