package io.weir.collector.snmp.polling;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.collector.snmp.model.counters.Continuation;
import io.weir.collector.snmp.model.counters.Counter;
import io.weir.collector.snmp.model.counters.Interval;
import io.weir.collector.snmp.model.counters.Quantity;
import io.weir.collector.snmp.model.counters.Reading;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Writes the samples of one interface at one time. Counters are written as read, so that a store
 * counts their growth: one that wrapped reaches its end first, one that began anew is 0 at that
 * time, and none is written where it is another for no reason that is known.
 */
final class InterfaceSamples {

  private static final Map<Quantity, String> NAMES =
      Map.of(
          Quantity.IN_OCTETS, "weir_interface_in_octets_total",
          Quantity.OUT_OCTETS, "weir_interface_out_octets_total",
          Quantity.IN_UCAST_PKTS, "weir_interface_in_unicast_packets_total",
          Quantity.OUT_UCAST_PKTS, "weir_interface_out_unicast_packets_total",
          Quantity.IN_ERRORS, "weir_interface_in_errors_total",
          Quantity.OUT_ERRORS, "weir_interface_out_errors_total",
          Quantity.IN_DISCARDS, "weir_interface_in_discards_total",
          Quantity.OUT_DISCARDS, "weir_interface_out_discards_total");

  private static final double TWO_TO_32 = 0x1p32;
  private static final double TWO_TO_64 = 0x1p64;
  private static final double BITS = 8;

  private final TreeMap<String, String> labels = new TreeMap<>();
  private final long time;
  private final List<Sample> out;

  InterfaceSamples(String device, String id, String ifName, long timeMillis, List<Sample> out) {
    labels.put("device", device);
    labels.put("interface", id);
    labels.put("ifName", ifName);
    this.time = timeMillis;
    this.out = out;
  }

  void gauge(String name, double value) {
    out.add(new Sample(new SeriesKey(name, labels), time, value));
  }

  /** What is counted, where nothing was read before. */
  void counters(Reading reading) {
    reading.counters().forEach((quantity, counter) -> add(key(quantity), time, value(counter)));
  }

  /**
   * What is counted, and how the series of counters that were read before go on, none of them
   * apart.
   */
  void counters(Interval since, Map<Quantity, Continuation> how) {
    since
        .after()
        .counters()
        .forEach(
            (quantity, is) -> {
              SeriesKey key = key(quantity);
              if (how.get(quantity) instanceof Continuation.FromZero began) {
                add(key, began.time().toEpochMilli(), 0);
              } else if (how.containsKey(quantity) && wrapped(since, quantity)) {
                add(key, time - 1, TWO_TO_32);
              }
              add(key, time, value(is));
            });
  }

  private static boolean wrapped(Interval since, Quantity quantity) {
    Counter is = since.after().counters().get(quantity);
    return !is.wide() && is.value() < since.before().counters().get(quantity).value();
  }

  private SeriesKey key(Quantity quantity) {
    return new SeriesKey(NAMES.get(quantity), labels);
  }

  private void add(SeriesKey key, long at, double value) {
    out.add(new Sample(key, at, value));
  }

  /** What went through between two readings; nothing where that cannot be known. */
  void rates(Interval since) {
    rates("in", since, Quantity.IN_OCTETS);
    rates("out", since, Quantity.OUT_OCTETS);
  }

  private static double value(Counter counter) {
    return counter.value() < 0 ? counter.value() + TWO_TO_64 : (double) counter.value();
  }

  private void rates(String direction, Interval since, Quantity octets) {
    OptionalDouble rate = since.rate(octets);
    if (rate.isPresent()) {
      labels.put("direction", direction);
      gauge("weir_interface_bits_per_second", rate.getAsDouble() * BITS);
      since
          .utilisation(octets)
          .ifPresent(share -> gauge("weir_interface_utilisation_ratio", share));
      labels.remove("direction");
    }
  }
}
