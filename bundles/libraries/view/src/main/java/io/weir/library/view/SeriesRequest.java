package io.weir.library.view;

import io.weir.api.flow.FieldSelection;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.Measure;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A measure over time, in all or for those with the most of it. */
public record SeriesRequest(
    FlowScope scope, List<FieldSelection> by, Measure measure, Duration step, int limit) {

  /** The options it reads. */
  public static final List<String> OPTIONS =
      Stream.concat(
              Passage.OPTIONS.stream(),
              Stream.of("from", "to", "last", "filter", "by", "measure", "step", "limit"))
          .toList();

  private static final int USUAL_LIMIT = 5;

  /** As many values as one answer may hold over all its lines. */
  private static final int MAX_VALUES = 200_000;

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static SeriesRequest of(Options options) {
    FlowScope scope = FlowScope.of(options);
    Duration step = options.duration("step").orElseGet(() -> Steps.usual(scope.range()));
    int limit = options.limit(USUAL_LIMIT);
    SeriesRequest request = new SeriesRequest(scope, options.by(), options.measure(), step, limit);
    int steps = request.query(scope.filter(), List.of(), limit).steps();
    long values = (long) limit * steps;
    if (values > MAX_VALUES) {
      throw new IllegalArgumentException(
          "wanted at most %d values in one answer, got %d lines of %d steps"
              .formatted(MAX_VALUES, limit, steps));
    }
    return request;
  }

  /** Asks a store for flows, and an inventory for their interfaces; blocks. */
  public SeriesAnswer ask(FlowStore store, KnownInterfaces interfaces) throws StoreException {
    FlowFilter filter = FieldSelection.restrict(interfaces.restrict(scope), by);
    InterfaceGroups groups = new InterfaceGroups(by, interfaces);
    int steps = query(filter, List.of(), limit).steps();
    FlowSeriesQuery query = query(filter, groups.fields(), groups.limit(limit, steps));
    SeriesBlock block = groups.series(store.series(query), limit);
    return SeriesAnswer.of(this, store.name(), block, interfaces);
  }

  private FlowSeriesQuery query(FlowFilter filter, List<FlowField> fields, int most) {
    return new FlowSeriesQuery(scope.range(), filter, fields, measure, step, most);
  }
}
