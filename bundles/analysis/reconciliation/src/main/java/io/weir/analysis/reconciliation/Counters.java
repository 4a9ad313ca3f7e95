package io.weir.analysis.reconciliation;

import io.weir.api.metric.Fold;
import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.reconciliation.Row.Direction;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the interfaces of a device counted between the first and the last sample of a time, and from
 * which minute to which that was. A counter's growth is known between samples only: so it is these
 * minutes for which flows are to be added up.
 *
 * @param from the minute of the first samples
 * @param to the minute of the last
 * @param octets by direction and the interface's id; of those alone that were sampled then
 */
record Counters(Instant from, Instant to, Map<Direction, Map<String, Double>> octets) {

  private static final Duration STEP = Duration.ofMinutes(1);

  /** Of no interface, if there are not two samples of the device. */
  static Counters read(MetricStore store, String deviceId, Instant from, Instant to)
      throws StoreException {
    int first = Integer.MAX_VALUE;
    int last = -1;
    Map<Direction, SeriesBlock> samples = new EnumMap<>(Direction.class);
    for (Direction direction : Direction.values()) {
      SeriesBlock block = store.read(query(direction, deviceId, from, to, Fold.LAST));
      samples.put(direction, block);
      for (int series = 0; series < block.keys().size(); series++) {
        first = Math.min(first, first(block, series));
        last = Math.max(last, last(block, series));
      }
    }
    if (first >= last) {
      return new Counters(from, to, Map.of());
    }
    Map<Direction, Map<String, Double>> octets = new EnumMap<>(Direction.class);
    for (Direction direction : Direction.values()) {
      SeriesBlock growth = store.read(query(direction, deviceId, from, to, Fold.INCREASE));
      octets.put(direction, sums(growth, whole(samples.get(direction), first, last)));
    }
    return new Counters(
        from.plus(STEP.multipliedBy(first)), from.plus(STEP.multipliedBy(last)), octets);
  }

  private static MetricQuery query(
      Direction direction, String deviceId, Instant from, Instant to, Fold fold) {
    String name = "weir_interface_" + direction.name().toLowerCase(Locale.ROOT) + "_octets_total";
    return new MetricQuery(name, Map.of("device", deviceId), from, to, STEP)
        .fold(fold, Duration.ZERO);
  }

  /** Interfaces that were sampled at both ends; a round may run over the end of a minute. */
  private static Map<String, Boolean> whole(SeriesBlock block, int first, int last) {
    Map<String, Boolean> whole = new HashMap<>();
    for (int series = 0; series < block.keys().size(); series++) {
      boolean both = first(block, series) <= first + 1 && last(block, series) >= last - 1;
      whole.put(interfaceOf(block, series), both);
    }
    return whole;
  }

  private static Map<String, Double> sums(SeriesBlock growth, Map<String, Boolean> whole) {
    Map<String, Double> sums = new HashMap<>();
    for (int series = 0; series < growth.keys().size(); series++) {
      String id = interfaceOf(growth, series);
      if (whole.getOrDefault(id, false)) {
        double sum = 0;
        for (double value : growth.values(series)) {
          sum += Double.isNaN(value) ? 0 : value;
        }
        sums.merge(id, sum, Double::sum);
      }
    }
    return sums;
  }

  private static String interfaceOf(SeriesBlock block, int series) {
    return block.keys().get(series).labels().getOrDefault("interface", "");
  }

  private static int first(SeriesBlock block, int series) {
    int step = 0;
    while (step < block.steps() && Double.isNaN(block.value(series, step))) {
      step++;
    }
    return step;
  }

  private static int last(SeriesBlock block, int series) {
    int step = block.steps() - 1;
    while (step >= 0 && Double.isNaN(block.value(series, step))) {
      step--;
    }
    return step;
  }

  Optional<Double> of(String interfaceId, Direction direction) {
    return Optional.ofNullable(octets.getOrDefault(direction, Map.of()).get(interfaceId));
  }

  /** The share of the time by which samples may be off the minutes. */
  double edges() {
    return (double) STEP.toMillis() / Duration.between(from, to).toMillis();
  }
}
