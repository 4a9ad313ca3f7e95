package io.weir.tck;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TimeRange;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the answers must be, worked out row by row as the contract of a flow store says it. */
final class NaiveFlows {

  private final List<FlowRow> rows = new ArrayList<>();

  void append(FlowBatch batch) {
    rows.addAll(FlowRow.of(batch));
  }

  int size() {
    return rows.size();
  }

  /** Every flow that matches, newest first, whatever the query's limit. */
  List<FlowRecord> find(FlowQuery query) {
    return matching(query.range(), query.filter()).stream()
        .sorted(Comparator.comparingLong(FlowRow::time).reversed())
        .map(FlowRow::record)
        .toList();
  }

  List<TopEntry> top(TopQuery query) {
    Map<List<Object>, List<FlowRow>> groups = new HashMap<>();
    for (FlowRow row : matching(query.range(), query.filter())) {
      groups.computeIfAbsent(key(query.by(), row), key -> new ArrayList<>()).add(row);
    }
    return groups.entrySet().stream()
        .map(group -> entry(group.getKey(), group.getValue()))
        .sorted(query.order())
        .limit(query.limit())
        .toList();
  }

  SeriesBlock series(FlowSeriesQuery query) {
    List<List<Object>> keys = lines(query);
    double[] values = new double[keys.size() * query.steps()];
    for (FlowRow row : matching(query.range(), query.filter())) {
      int line = keys.indexOf(key(query.by(), row));
      if (line >= 0) {
        values[line * query.steps() + bin(query, row)] += measure(query.measure(), row);
      }
    }
    List<SeriesKey> names = keys.stream().map(query::line).toList();
    return new SeriesBlock(query.range().from(), query.step(), query.steps(), names, values);
  }

  private List<List<Object>> lines(FlowSeriesQuery query) {
    if (query.by().isEmpty()) {
      return List.of(List.of());
    }
    TopQuery top =
        new TopQuery(query.range(), query.filter(), query.by(), query.measure(), query.limit());
    return top(top).stream().map(TopEntry::key).toList();
  }

  private static int bin(FlowSeriesQuery query, FlowRow row) {
    long since = row.time() - query.range().from().toEpochMilli();
    return (int) (since / query.step().toMillis());
  }

  private List<FlowRow> matching(TimeRange range, FlowFilter filter) {
    return rows.stream().filter(row -> row.in(range, filter)).toList();
  }

  private static List<Object> key(List<FlowField> by, FlowRow row) {
    return by.stream().map(row::value).toList();
  }

  private static TopEntry entry(List<Object> key, List<FlowRow> rows) {
    return new TopEntry(
        key,
        sum(Measure.BYTES, rows),
        sum(Measure.PACKETS, rows),
        sum(Measure.FLOWS, rows),
        sum(Measure.RAW_BYTES, rows),
        sum(Measure.RAW_PACKETS, rows));
  }

  private static long sum(Measure measure, List<FlowRow> rows) {
    return rows.stream().mapToLong(row -> measure(measure, row)).sum();
  }

  private static long measure(Measure measure, FlowRow row) {
    return measure.column().map(row::number).orElse(1L);
  }
}
