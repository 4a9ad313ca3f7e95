package io.weir.analysis.reconciliation;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TimeRange;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import io.weir.api.reconciliation.Row.Direction;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether an interface's flows were metered at two points: their flowDirection is ingress for some
 * and egress for about as many octets. Asks the stored flows, a bounded number of times in a round.
 */
final class ObservationPoints {

  private static final Logger LOG = LoggerFactory.getLogger(ObservationPoints.class);
  private static final Duration LENGTH = Duration.ofMinutes(10);
  private static final int MOST_ASKED = 50;
  private static final int FULL_LENGTH = 128;
  private static final double LEAST_SHARE = 0.25;

  private final Optional<FlowStore> store;
  private final Instant to;
  private int asked;

  /**
   * For one round.
   *
   * @param to the end of the minutes whose flows are asked for
   */
  ObservationPoints(Optional<FlowStore> store, Instant to) {
    this.store = store;
    this.to = to;
  }

  /** False where nobody can tell. */
  boolean areTwo(Address exporter, long ifIndex, Direction direction) {
    if (store.isEmpty() || asked++ >= MOST_ASKED) {
      return false;
    }
    FlowField field =
        direction == Direction.IN ? FlowField.INGRESS_INTERFACE : FlowField.EGRESS_INTERFACE;
    FlowFilter filter =
        new FlowFilter.And(
            List.of(
                new FlowFilter.Within(FlowField.EXPORTER, new Prefix(exporter, FULL_LENGTH)),
                new FlowFilter.Between(field, ifIndex, ifIndex)));
    TopQuery query =
        new TopQuery(
            TimeRange.last(LENGTH, to),
            filter,
            List.of(FlowField.FLOW_DIRECTION),
            Measure.BYTES,
            2);
    try {
      return areTwo(store.get().top(query));
    } catch (StoreException e) {
      LOG.debug("Flows of {} are not told apart by direction", exporter, e);
      return false;
    }
  }

  private static boolean areTwo(List<TopEntry> directions) {
    double all = directions.stream().mapToDouble(TopEntry::bytes).sum();
    return directions.size() == 2
        && directions.stream().allMatch(each -> each.bytes() >= LEAST_SHARE * all);
  }
}
