package io.weir.library.view;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.SeriesBlock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
   * @param fold how the samples of a step became a value
   * @param aggregate how series became one; empty for a line of each
   * @param by the labels that the lines keep where series became one
   */
  public record Question(
      String name,
      Map<String, String> labels,
      Instant from,
      Instant to,
      Duration stepSeconds,
      String fold,
      Duration stalenessSeconds,
      Optional<String> aggregate,
      List<String> by) {

    static Question of(MetricQuery query) {
      return new Question(
          query.name(),
          query.labels(),
          query.from(),
          query.to(),
          query.step(),
          word(query.fold()),
          query.staleness(),
          query.grouping().map(grouping -> word(grouping.aggregate())),
          query.grouping().map(grouping -> List.copyOf(grouping.by())).orElse(List.of()));
    }

    private static String word(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One series.
   *
   * @param values one for each step; empty where there is none
   */
  public record Line(Map<String, String> labels, List<Optional<Double>> values) {}

  static MetricAnswer of(MetricQuery query, String store, SeriesBlock block) {
    return new MetricAnswer(Question.of(query), store, lines(block));
  }

  /** A line for each series. */
  public static List<Line> lines(SeriesBlock block) {
    return IntStream.range(0, block.keys().size())
        .mapToObj(line -> new Line(block.keys().get(line).labels(), values(block, line)))
        .toList();
  }

  private static List<Optional<Double>> values(SeriesBlock block, int line) {
    return Arrays.stream(block.values(line))
        .mapToObj(value -> Double.isFinite(value) ? Optional.of(value) : Optional.<Double>empty())
        .toList();
  }
}
