package io.weir.collector.snmp.polling;

import io.weir.api.inventory.InterfaceSummary;
import io.weir.collector.snmp.model.counters.Interval;
import io.weir.collector.snmp.model.counters.Quantity;
import io.weir.collector.snmp.polling.RecentRates.Rates;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What went through one interface in the last 24 hours: 1.9 kB where there is traffic in both
 * directions, 0.3 kB where there is none. Not thread-safe.
 */
final class RecentDay {

  static final Duration LENGTH = Duration.ofDays(1);
  static final long MILLIS = LENGTH.toMillis();

  private static final double BITS = 8;
  private static final Rates NONE = new Rates(0, 0, 0, 0);

  private final RecentTotals totals = new RecentTotals();
  private final RecentRates in = new RecentRates();
  private final RecentRates out = new RecentRates();
  private long speed;

  /** Notes an interval. Gaps add nothing. */
  void note(Interval interval) {
    long from = interval.before().time().toEpochMilli();
    long to = interval.after().time().toEpochMilli();
    if (to <= from) {
      return;
    }
    for (Quantity quantity : Quantity.values()) {
      interval.step(quantity).amount().ifPresent(amount -> totals.note(quantity, from, to, amount));
    }
    interval.speed().ifPresent(known -> speed = known);
    note(in, interval, Quantity.IN_OCTETS);
    note(out, interval, Quantity.OUT_OCTETS);
  }

  private static void note(RecentRates rates, Interval interval, Quantity octets) {
    interval
        .step(octets)
        .amount()
        .ifPresent(
            amount ->
                rates.note(
                    interval.before().time().toEpochMilli(),
                    interval.after().time().toEpochMilli(),
                    (double) amount));
  }

  /** What is known of the 24 hours before a time; empty if nothing is. */
  Optional<InterfaceSummary> summary(String deviceId, String interfaceId, Instant end) {
    Optional<Rates> bitsIn = in.before(end.toEpochMilli());
    Optional<Rates> bitsOut = out.before(end.toEpochMilli());
    return bitsIn.isEmpty() && bitsOut.isEmpty()
        ? Optional.empty()
        : Optional.of(
            summary(
                deviceId,
                interfaceId,
                end,
                bitsIn.orElse(NONE).times(BITS),
                bitsOut.orElse(NONE).times(BITS)));
  }

  private InterfaceSummary summary(
      String deviceId, String interfaceId, Instant end, Rates bitsIn, Rates bitsOut) {
    long time = end.toEpochMilli();
    return new InterfaceSummary(
        deviceId,
        interfaceId,
        LENGTH,
        end.minus(LENGTH),
        totals.before(Quantity.IN_OCTETS, time),
        totals.before(Quantity.OUT_OCTETS, time),
        totals.before(Quantity.IN_UCAST_PKTS, time),
        totals.before(Quantity.OUT_UCAST_PKTS, time),
        totals.before(Quantity.IN_ERRORS, time),
        totals.before(Quantity.OUT_ERRORS, time),
        totals.before(Quantity.IN_DISCARDS, time),
        totals.before(Quantity.OUT_DISCARDS, time),
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

  private double share(double bits) {
    return speed == 0 ? 0 : Math.min(1, bits / speed);
  }
}
