package io.weir.analysis.trafficmatrix;

import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TimeRange;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How much of a time a store has flows of: where they begin within it, nothing is known before. */
final class FlowTime {

  private static final int STEPS = 120;
  private static final Duration FINEST = Duration.ofSeconds(1);

  private FlowTime() {}

  /** The part of the range from the first flow on; all of it if there is none. */
  static TimeRange of(FlowStore store, TimeRange range) throws StoreException {
    Duration step = Duration.between(range.from(), range.to()).dividedBy(STEPS);
    step = step.compareTo(FINEST) < 0 ? FINEST : step;
    SeriesBlock flows =
        store.series(new FlowSeriesQuery(range, FlowFilter.ALL, List.of(), Measure.FLOWS, step, 1));
    for (int i = 0; i < flows.steps(); i++) {
      if (flows.value(0, i) > 0) {
        Instant first = range.from().plus(step.multipliedBy(i)).truncatedTo(ChronoUnit.SECONDS);
        return i == 0 ? range : new TimeRange(first, range.to());
      }
    }
    return range;
  }
}
