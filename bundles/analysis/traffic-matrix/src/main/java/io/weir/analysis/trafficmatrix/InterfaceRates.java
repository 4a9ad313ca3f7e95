package io.weir.analysis.trafficmatrix;

import io.weir.api.flow.TimeRange;
import io.weir.api.metric.Fold;
import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What interfaces carried on average over a time, by their counters of octets. */
final class InterfaceRates {

  /** By so many steps it is known when the first and the last sample was. */
  private static final int STEPS = 60;

  private static final double BITS = 8;

  /** A counter's direction. */
  enum Direction {
    IN("weir_interface_in_octets_total"),
    OUT("weir_interface_out_octets_total");

    private final String metric;

    Direction(String metric) {
      this.metric = metric;
    }
  }

  /**
   * An average.
   *
   * @param share of the time that lies between the first and the last sample, above 0 to 1
   */
  record Rate(double bitsPerSecond, double share) {

    /** Of two series of one interface, as after a change of its name: each was measured a while. */
    static Rate joined(Rate one, Rate other) {
      double share = one.share + other.share;
      double rate = one.bitsPerSecond * one.share + other.bitsPerSecond * other.share;
      return new Rate(rate / share, Math.min(1, share));
    }
  }

  /** By {@code device:interface}. */
  private final Map<Direction, Map<String, Rate>> rates;

  private InterfaceRates(Map<Direction, Map<String, Rate>> rates) {
    this.rates = rates;
  }

  /** Nothing was measured. */
  static final InterfaceRates NONE = new InterfaceRates(Map.of());

  /** Asks for all interfaces at once: a question for each would take a large network minutes. */
  static InterfaceRates read(MetricStore store, TimeRange range) throws StoreException {
    Map<Direction, Map<String, Rate>> rates = new HashMap<>();
    for (Direction direction : Direction.values()) {
      rates.put(direction, read(store, direction, range));
    }
    return new InterfaceRates(rates);
  }

  private static Map<String, Rate> read(MetricStore store, Direction direction, TimeRange range)
      throws StoreException {
    Duration length = Duration.between(range.from(), range.to());
    Map<SeriesKey, Double> growths = new HashMap<>();
    SeriesBlock growth = store.read(query(direction, range, length, Fold.RATE));
    for (int series = 0; series < growth.keys().size(); series++) {
      growths.put(growth.keys().get(series), growth.value(series, 0));
    }
    Duration step = length.plusMillis(STEPS - 1L).dividedBy(STEPS);
    SeriesBlock last = store.read(query(direction, range, step, Fold.LAST));
    Map<String, Rate> rates = new HashMap<>();
    for (int series = 0; series < last.keys().size(); series++) {
      SeriesKey key = last.keys().get(series);
      Double octets = growths.get(key);
      if (octets != null && octets >= 0 && octets < Double.POSITIVE_INFINITY) {
        Rate rate = new Rate(octets * BITS, share(last.values(series)));
        rates.merge(place(key), rate, Rate::joined);
      }
    }
    return rates;
  }

  private static MetricQuery query(Direction direction, TimeRange range, Duration step, Fold fold) {
    return new MetricQuery(direction.metric, Map.of(), range.from(), range.to(), step)
        .fold(fold, Duration.ZERO);
  }

  /** A sample is taken to lie in the middle of its step. */
  private static double share(double[] samples) {
    int first = 0;
    int last = samples.length - 1;
    while (first < last && Double.isNaN(samples[first])) {
      first++;
    }
    while (last > first && Double.isNaN(samples[last])) {
      last--;
    }
    return Math.max(0.5, last - first) / Math.max(1, samples.length - 1);
  }

  private static String place(SeriesKey key) {
    return key.labels().getOrDefault("device", "")
        + ":"
        + key.labels().getOrDefault("interface", "");
  }

  /** Of an interface, as {@code device:interface}. */
  Optional<Rate> of(Direction direction, String place) {
    return Optional.ofNullable(rates.getOrDefault(direction, Map.of()).get(place));
  }

  /** All interfaces, as {@code device:interface}, that were counted in this direction. */
  Map<String, Rate> all(Direction direction) {
    return rates.getOrDefault(direction, Map.of());
  }
}
