package io.weir.library.view.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.weir.api.flow.TimeRange;
import io.weir.api.metric.Fold;
import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.store.StoreException;
import io.weir.library.view.MetricAnswer;
import io.weir.library.view.Options;
import io.weir.library.view.Steps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a store has of an interface: counters as rates, all else as it was.
 *
 * @param staleness how old a sample may be to stand for a later time
 */
public record InterfaceSeriesRequest(
    InterfaceRef port, TimeRange range, Duration step, Duration staleness) {

  /** The options it reads. */
  public static final List<String> OPTIONS = List.of("from", "to", "last", "step", "staleness");

  private static final List<Metric> METRICS =
      List.of(
          Metric.counter("in_octets", "By/s"),
          Metric.counter("out_octets", "By/s"),
          Metric.counter("in_unicast_packets", "packets/s"),
          Metric.counter("out_unicast_packets", "packets/s"),
          Metric.counter("in_errors", "packets/s"),
          Metric.counter("out_errors", "packets/s"),
          Metric.counter("in_discards", "packets/s"),
          Metric.counter("out_discards", "packets/s"),
          new Metric("weir_interface_utilisation_ratio", Fold.MEAN, "1"),
          new Metric("weir_interface_speed_bits", Fold.LAST, "bit/s"),
          new Metric("weir_interface_oper_status", Fold.LAST, "1"));

  private record Metric(String name, Fold fold, String unit) {
    static Metric counter(String what, String unit) {
      return new Metric("weir_interface_" + what + "_total", Fold.RATE, unit);
    }
  }

  /** What was asked for. */
  public record Question(
      @JsonProperty("interface") String port,
      Instant from,
      Instant to,
      Duration stepSeconds,
      Duration stalenessSeconds) {}

  /**
   * A series.
   *
   * @param name the metric
   * @param fold how the samples of a step became a value
   * @param unit of the values
   * @param values one for each step; empty where there is none
   */
  public record Line(
      String name,
      Fold fold,
      String unit,
      Map<String, String> labels,
      List<Optional<Double>> values) {}

  /**
   * All that there is.
   *
   * @param store who answered
   */
  public record Answer(Question asked, String store, List<Line> series) {}

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static InterfaceSeriesRequest of(InterfaceRef port, Options options) {
    TimeRange range = options.range();
    InterfaceSeriesRequest request =
        new InterfaceSeriesRequest(
            port,
            range,
            options.duration("step").orElseGet(() -> Steps.usual(range)),
            options.duration("staleness").orElse(Duration.ZERO));
    request.query(METRICS.get(0));
    return request;
  }

  private MetricQuery query(Metric metric) {
    return new MetricQuery(
            metric.name(),
            Map.of("device", port.device(), "interface", port.id()),
            range.from(),
            range.to(),
            step)
        .fold(metric.fold(), staleness);
  }

  /** Asks a store; blocks. */
  public Answer ask(MetricStore store) throws StoreException {
    List<Line> lines = new ArrayList<>();
    for (Metric metric : METRICS) {
      SeriesBlock block = store.read(query(metric));
      for (MetricAnswer.Line line : MetricAnswer.lines(block)) {
        lines.add(
            new Line(metric.name(), metric.fold(), metric.unit(), line.labels(), line.values()));
      }
    }
    return new Answer(
        new Question(port.toString(), range.from(), range.to(), step, staleness),
        store.name(),
        lines);
  }
}
