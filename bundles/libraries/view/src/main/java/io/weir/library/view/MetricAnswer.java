package io.weir.library.view;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.SeriesBlock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Series of a metric.
 *
 * @param store who answered
 */
public record MetricAnswer(Question asked, String store, List<Line> series) {

  /**
   * What was asked for.
   *
   * @param name the metric, whose name says its unit
   * @param labels that had to be equal
   */
  public record Question(
      String name, Map<String, String> labels, Instant from, Instant to, Duration stepSeconds) {}

  /**
   * One series.
   *
   * @param values the last one within each step; empty where there is none
   */
  public record Line(Map<String, String> labels, List<Optional<Double>> values) {}

  static MetricAnswer of(MetricQuery query, String store, SeriesBlock block) {
    return new MetricAnswer(
        new Question(query.name(), query.labels(), query.from(), query.to(), query.step()),
        store,
        IntStream.range(0, block.keys().size())
            .mapToObj(line -> new Line(block.keys().get(line).labels(), values(block, line)))
            .toList());
  }

  private static List<Optional<Double>> values(SeriesBlock block, int line) {
    return Arrays.stream(block.values(line))
        .mapToObj(value -> Double.isFinite(value) ? Optional.of(value) : Optional.<Double>empty())
        .toList();
  }
}
