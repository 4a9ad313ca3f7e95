package io.weir.analysis.reconciliation;

import io.weir.api.metric.Fold;
import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import io.weir.api.reconciliation.Row.Direction;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the interfaces of a device counted over the whole minutes between the first and the last
 * sample of a time: it is these minutes for which flows are to be added up.
 *
 * @param octets by direction and the interface's id; of those alone that were sampled then
 * @param edges the share of the time by which samples may be off the minutes
 */
record Counters(
    Instant from, Instant to, Map<Direction, Map<String, Double>> octets, double edges) {

  /** A time has so many steps, and is at its finest 5 s: by it the time of a sample is known. */
  private static final int STEPS = 720;

  private static final Duration FINEST = Duration.ofSeconds(5);

  /**
   * At a minute's begin a counter is put between two samples. If there was half as much or half
   * again in the one half of that time as in the other, it is off by an eighth of it; at each end.
   */
  private static final int EVENNESS = 4;

  /** Of no interface, if the samples of the device do not hold a whole minute. */
  static Counters read(MetricStore store, String deviceId, Instant from, Instant to)
      throws StoreException {
    Duration step = Duration.between(from, to).dividedBy(STEPS);
    step = step.compareTo(FINEST) < 0 ? FINEST : step;
    Map<Direction, Map<String, Growth>> growths = new EnumMap<>(Direction.class);
    for (Direction direction : Direction.values()) {
      growths.put(direction, growths(store, query(direction, deviceId, from, to, step)));
    }
    List<Growth> all = growths.values().stream().flatMap(each -> each.values().stream()).toList();
    Optional<Instant> first = all.stream().map(Growth::first).min(Instant::compareTo);
    Optional<Instant> last = all.stream().map(Growth::last).max(Instant::compareTo);
    if (first.isEmpty()) {
      return new Counters(from, to, Map.of(), 0);
    }
    // A round may run over the end of a step.
    Instant begin = minute(first.get().plus(step).plusMillis(59_999));
    Instant end = minute(last.orElseThrow().minus(step));
    if (!begin.isBefore(end)) {
      return new Counters(from, to, Map.of(), 0);
    }
    return of(begin, end, growths, step, period(all));
  }

  private static Instant minute(Instant time) {
    return time.truncatedTo(ChronoUnit.MINUTES);
  }

  private static Duration period(List<Growth> all) {
    return all.stream().map(Growth::period).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  private static MetricQuery query(
      Direction direction, String deviceId, Instant from, Instant to, Duration step) {
    String name = "weir_interface_" + direction.name().toLowerCase(Locale.ROOT) + "_octets_total";
    return new MetricQuery(name, Map.of("device", deviceId), from, to, step);
  }

  private static Map<String, Growth> growths(MetricStore store, MetricQuery query)
      throws StoreException {
    SeriesBlock last = store.read(query.fold(Fold.LAST, Duration.ZERO));
    SeriesBlock increase = store.read(query.fold(Fold.INCREASE, Duration.ZERO));
    Map<SeriesKey, Integer> places = new HashMap<>();
    for (int series = 0; series < increase.keys().size(); series++) {
      places.put(increase.keys().get(series), series);
    }
    Map<String, Growth> growths = new HashMap<>();
    for (int series = 0; series < last.keys().size(); series++) {
      SeriesKey key = last.keys().get(series);
      Integer place = places.get(key);
      double[] grown = place == null ? new double[last.steps()] : increase.values(place);
      Growth growth = new Growth(query.from(), query.step(), last.values(series), grown);
      if (!growth.isEmpty()) {
        growths.merge(key.labels().getOrDefault("interface", ""), growth, Growth::joined);
      }
    }
    return growths;
  }

  private static Counters of(
      Instant from,
      Instant to,
      Map<Direction, Map<String, Growth>> growths,
      Duration step,
      Duration period) {
    Map<Direction, Map<String, Double>> octets = new EnumMap<>(Direction.class);
    growths.forEach(
        (direction, each) -> {
          Map<String, Double> sums = new HashMap<>();
          each.forEach(
              (id, growth) -> {
                if (growth.covers(from, to)) {
                  sums.put(id, growth.between(from, to));
                }
              });
          octets.put(direction, sums);
        });
    double off = step.plus(period.dividedBy(EVENNESS)).toMillis();
    return new Counters(from, to, octets, off / Duration.between(from, to).toMillis());
  }

  Optional<Double> of(String interfaceId, Direction direction) {
    return Optional.ofNullable(octets.getOrDefault(direction, Map.of()).get(interfaceId));
  }
}
