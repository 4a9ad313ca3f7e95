package io.weir.library.view;

import io.weir.api.flow.FieldSelection;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Who has most of a measure, and how much that is of all of it. */
public record TopRequest(FlowScope scope, List<FieldSelection> by, Measure measure, int limit) {

  private static final int USUAL_LIMIT = 10;
  private static final Duration SHORTEST_BIN = Duration.ofSeconds(1);

  /** The options it reads. */
  public static final List<String> OPTIONS =
      Stream.concat(
              Passage.OPTIONS.stream(),
              Stream.of("from", "to", "last", "filter", "by", "measure", "limit"))
          .toList();

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static TopRequest of(Options options) {
    options.required("by", "1 to 4 field names such as sourceIPv4Address,destinationTransportPort");
    return new TopRequest(
        FlowScope.of(options), options.by(), options.measure(), options.limit(USUAL_LIMIT));
  }

  /** Asks a store for flows, and an inventory for their interfaces; blocks. */
  public TopAnswer ask(FlowStore store, KnownInterfaces interfaces) throws StoreException {
    FlowFilter filter = FieldSelection.restrict(interfaces.restrict(scope), by);
    InterfaceGroups groups = new InterfaceGroups(by, interfaces);
    TopQuery query =
        new TopQuery(scope.range(), filter, groups.fields(), measure, groups.limit(limit, 1));
    List<TopEntry> entries = groups.top(store.top(query), measure, limit);
    return TopAnswer.of(this, store.name(), entries, total(store, filter), interfaces);
  }

  /** The measure over all flows asked for: a series of one bin. */
  private double total(FlowStore store, FlowFilter filter) throws StoreException {
    Duration range = Duration.between(scope.range().from(), scope.range().to());
    Duration bin = range.compareTo(SHORTEST_BIN) < 0 ? SHORTEST_BIN : range;
    return store
        .series(new FlowSeriesQuery(scope.range(), filter, List.of(), measure, bin, 1))
        .value(0, 0);
  }
}
