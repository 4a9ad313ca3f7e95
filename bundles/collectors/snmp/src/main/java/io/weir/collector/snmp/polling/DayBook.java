package io.weir.collector.snmp.polling;

import io.weir.api.inventory.InterfaceSummary;
import io.weir.collector.snmp.model.counters.Interval;
import io.weir.collector.snmp.model.counters.Quantity;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/** What went through one interface on one day of UTC. Not thread-safe. */
final class DayBook {

  private static final double BITS = 8;
  private static final Day.Rates NONE = new Day.Rates(0, 0, 0, 0);

  private final LocalDate date;
  private final long[] totals = new long[Quantity.values().length];
  private final Day in = new Day();
  private final Day out = new Day();
  private long speed;

  DayBook(LocalDate date) {
    this.date = date;
  }

  LocalDate date() {
    return date;
  }

  /** Notes an interval that ended on this day. Gaps add nothing. */
  void note(Interval interval) {
    for (Quantity quantity : Quantity.values()) {
      totals[quantity.ordinal()] += interval.step(quantity).amount().orElse(0);
    }
    speed = Math.max(speed, interval.speed().orElse(0));
    note(in, interval, Quantity.IN_OCTETS);
    note(out, interval, Quantity.OUT_OCTETS);
  }

  private static void note(Day day, Interval interval, Quantity octets) {
    OptionalLong amount = interval.step(octets).amount();
    if (amount.isPresent()) {
      long second = LocalTime.ofInstant(interval.after().time(), ZoneOffset.UTC).toSecondOfDay();
      day.note(second, (double) amount.getAsLong(), interval.length().toNanos() / 1e9);
    }
  }

  /** What is known so far; empty if nothing is. */
  Optional<InterfaceSummary> summary(String deviceId, String interfaceId) {
    Optional<Day.Rates> known = in.rates().or(out::rates);
    return known.map(any -> made(deviceId, interfaceId));
  }

  private InterfaceSummary made(String deviceId, String interfaceId) {
    Day.Rates bitsIn = in.rates().orElse(NONE).times(BITS);
    Day.Rates bitsOut = out.rates().orElse(NONE).times(BITS);
    return new InterfaceSummary(
        deviceId,
        interfaceId,
        Duration.ofDays(1),
        date.atStartOfDay(ZoneOffset.UTC).toInstant(),
        total(Quantity.IN_OCTETS),
        total(Quantity.OUT_OCTETS),
        total(Quantity.IN_UCAST_PKTS),
        total(Quantity.OUT_UCAST_PKTS),
        total(Quantity.IN_ERRORS),
        total(Quantity.OUT_ERRORS),
        total(Quantity.IN_DISCARDS),
        total(Quantity.OUT_DISCARDS),
        bitsIn.min(),
        bitsIn.mean(),
        bitsIn.max(),
        bitsIn.percentile95(),
        bitsOut.min(),
        bitsOut.mean(),
        bitsOut.max(),
        bitsOut.percentile95(),
        share(Math.max(bitsIn.max(), bitsOut.max())),
        share(Math.max(bitsIn.percentile95(), bitsOut.percentile95())));
  }

  private long total(Quantity quantity) {
    return totals[quantity.ordinal()];
  }

  private double share(double bits) {
    return speed == 0 ? 0 : Math.min(1, bits / speed);
  }
}
