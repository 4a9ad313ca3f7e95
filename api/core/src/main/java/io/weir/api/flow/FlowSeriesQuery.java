package io.weir.api.flow;

import io.weir.api.metric.SeriesKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks for a measure over time.
 *
 * @param by empty for one line in all; else one line for each of the {@code limit} largest keys
 * @param step the width of a time bin, at least a second and at most {@link #MAX_STEPS} of them
 * @param limit the most lines wanted
 */
public record FlowSeriesQuery(
    TimeRange range,
    FlowFilter filter,
    List<FlowField> by,
    Measure measure,
    Duration step,
    int limit) {

  /** As many bins as one answer may hold. */
  public static final int MAX_STEPS = 11_000;

  public FlowSeriesQuery {
    by = List.copyOf(by);
    FlowQuery.requireLimit(limit);
    if (step.toMillis() < 1000) {
      throw new IllegalArgumentException("wanted a step of at least 1 s, got " + step);
    }
    long steps = steps(range, step);
    if (steps > MAX_STEPS) {
      throw new IllegalArgumentException(
          "wanted at most " + MAX_STEPS + " steps, got " + steps + ": take a longer step");
    }
  }

  /** The number of bins; the first begins at the range's start. */
  public int steps() {
    return (int) steps(range, step);
  }

  /**
   * What a line of the answer is called: the measure, and for each field its {@linkplain
   * FlowField#elementName() name} with the {@linkplain FlowField#text value in text}.
   *
   * @param key as in {@link TopEntry#key()}
   */
  public SeriesKey line(List<Object> key) {
    Map<String, String> labels = new TreeMap<>();
    for (int i = 0; i < by.size(); i++) {
      labels.put(by.get(i).elementName(), by.get(i).text(key.get(i)));
    }
    return new SeriesKey(measure.toString(), labels);
  }

  private static long steps(TimeRange range, Duration step) {
    long millis = range.to().toEpochMilli() - range.from().toEpochMilli();
    return (millis + step.toMillis() - 1) / step.toMillis();
  }
}
