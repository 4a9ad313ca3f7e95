package io.weir.store.memory;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.TimeRange;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.metric.SeriesBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Reads batches row by row, for one query. */
final class FlowScan {

  private final List<FlowBatch> batches;
  private final TimeRange range;
  private final FlowFilter filter;

  FlowScan(List<FlowBatch> batches, TimeRange range, FlowFilter filter) {
    this.batches = batches;
    this.range = range;
    this.filter = filter;
  }

  /** What is done with a flow that matches. */
  private interface Visitor {
    void visit(FlowBatch batch, int row);
  }

  private record Found(FlowBatch batch, int row) {
    long time() {
      return batch.number(FlowField.COLLECTION_TIME, row);
    }
  }

  private void visit(Visitor visitor) {
    for (FlowBatch batch : batches) {
      for (int row = 0; row < batch.size(); row++) {
        if (range.contains(batch.number(FlowField.COLLECTION_TIME, row))
            && filter.matches(batch, row)) {
          visitor.visit(batch, row);
        }
      }
    }
  }

  List<FlowRecord> newest(int limit) {
    Comparator<Found> oldestFirst = Comparator.comparingLong(Found::time);
    PriorityQueue<Found> newest = new PriorityQueue<>(oldestFirst);
    visit(
        (batch, row) -> {
          newest.add(new Found(batch, row));
          if (newest.size() > limit) {
            newest.remove();
          }
        });
    return newest.stream()
        .sorted(oldestFirst.reversed())
        .map(found -> FlowRecord.of(found.batch, found.row))
        .toList();
  }

  List<TopEntry> top(TopQuery query) {
    Map<List<Object>, FlowSums> groups = new HashMap<>();
    visit(
        (batch, row) ->
            groups
                .computeIfAbsent(key(query.by(), batch, row), key -> new FlowSums())
                .add(batch, row));
    Stream<TopEntry> entries =
        groups.entrySet().stream().map(group -> group.getValue().entry(group.getKey()));
    return entries.sorted(query.order()).limit(query.limit()).toList();
  }

  SeriesBlock series(FlowSeriesQuery query) {
    Map<List<Object>, Integer> lines = lines(query);
    long[] sums = new long[lines.size() * query.steps()];
    long start = range.from().toEpochMilli();
    visit(
        (batch, row) -> {
          Integer line = lines.get(key(query.by(), batch, row));
          if (line != null) {
            long since = batch.number(FlowField.COLLECTION_TIME, row) - start;
            int bin = (int) (since / query.step().toMillis());
            sums[line * query.steps() + bin] += FlowSums.measure(query.measure(), batch, row);
          }
        });
    double[] values = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      values[i] = unsigned(sums[i]);
    }
    return new SeriesBlock(
        range.from(),
        query.step(),
        query.steps(),
        lines.keySet().stream().map(query::line).toList(),
        values);
  }

  private Map<List<Object>, Integer> lines(FlowSeriesQuery query) {
    List<List<Object>> keys = new ArrayList<>();
    if (query.by().isEmpty()) {
      keys.add(List.of());
    } else {
      TopQuery top = new TopQuery(range, filter, query.by(), query.measure(), query.limit());
      top(top).forEach(entry -> keys.add(entry.key()));
    }
    Map<List<Object>, Integer> lines = new LinkedHashMap<>();
    keys.forEach(key -> lines.put(key, lines.size()));
    return lines;
  }

  private static List<Object> key(List<FlowField> by, FlowBatch batch, int row) {
    return by.stream().map(field -> value(field, batch, row)).toList();
  }

  private static Object value(FlowField field, FlowBatch batch, int row) {
    return switch (field.kind()) {
      case ADDRESS -> batch.address(field, row);
      case TEXT -> batch.text(field, row);
      case NUMBER, TIME, MAC -> batch.number(field, row);
    };
  }

  private static double unsigned(long value) {
    return value >= 0 ? value : ((value >>> 1) | (value & 1)) * 2.0;
  }
}
