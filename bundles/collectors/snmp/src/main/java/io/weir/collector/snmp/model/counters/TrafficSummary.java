package io.weir.collector.snmp.model.counters;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What went through an interface in a period, such as 24 hours, of the intervals that are known.
 *
 * @param known how much of the period that is
 * @param errors in and out together
 * @param discards in and out together
 */
public record TrafficSummary(
    Duration known, Optional<Rates> in, Optional<Rates> out, long errors, long discards) {

  /**
   * Rates of octets, in octets a second.
   *
   * @param mean weighted by time
   * @param percentile95 the smallest rate that 95 % of the known time does not exceed
   */
  public record Rates(double min, double mean, double max, double percentile95, long octets) {}

  /** One interval's rate and length. */
  private record Part(double rate, double seconds, long octets) {}

  /** Of intervals in any order, which must not overlap. */
  public static TrafficSummary of(List<Interval> intervals) {
    Duration known = Duration.ZERO;
    for (Interval each : intervals) {
      boolean gap = each.step(Quantity.IN_OCTETS).isGap() && each.step(Quantity.OUT_OCTETS).isGap();
      known = gap ? known : known.plus(each.length());
    }
    return new TrafficSummary(
        known,
        rates(intervals, Quantity.IN_OCTETS),
        rates(intervals, Quantity.OUT_OCTETS),
        sum(intervals, Quantity.IN_ERRORS) + sum(intervals, Quantity.OUT_ERRORS),
        sum(intervals, Quantity.IN_DISCARDS) + sum(intervals, Quantity.OUT_DISCARDS));
  }

  private static long sum(List<Interval> intervals, Quantity quantity) {
    return intervals.stream().mapToLong(each -> each.step(quantity).amount().orElse(0)).sum();
  }

  private static Optional<Rates> rates(List<Interval> intervals, Quantity octets) {
    Part[] parts =
        intervals.stream()
            .filter(each -> each.rate(octets).isPresent())
            .map(each -> part(each, octets))
            .sorted((one, other) -> Double.compare(one.rate(), other.rate()))
            .toArray(Part[]::new);
    if (parts.length == 0) {
      return Optional.empty();
    }
    double seconds = Arrays.stream(parts).mapToDouble(Part::seconds).sum();
    double counted = Arrays.stream(parts).mapToDouble(p -> p.rate() * p.seconds()).sum();
    return Optional.of(
        new Rates(
            parts[0].rate(),
            counted / seconds,
            parts[parts.length - 1].rate(),
            percentile(parts, 0.95 * seconds),
            Arrays.stream(parts).mapToLong(Part::octets).sum()));
  }

  private static Part part(Interval interval, Quantity octets) {
    return new Part(
        interval.rate(octets).getAsDouble(),
        interval.length().toNanos() / 1e9,
        interval.step(octets).amount().getAsLong());
  }

  private static double percentile(Part[] ascending, double seconds) {
    double passed = 0;
    for (Part part : ascending) {
      passed += part.seconds();
      if (passed >= seconds * (1 - 1e-12)) {
        return part.rate();
      }
    }
    return ascending[ascending.length - 1].rate();
  }
}
