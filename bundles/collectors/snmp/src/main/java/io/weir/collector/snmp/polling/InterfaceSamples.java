package io.weir.collector.snmp.polling;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.collector.snmp.model.counters.Counter;
import io.weir.collector.snmp.model.counters.Interval;
import io.weir.collector.snmp.model.counters.Quantity;
import io.weir.collector.snmp.model.counters.Reading;
import io.weir.collector.snmp.model.counters.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Writes the samples of one interface at one time. Counters are written as read, so that a store
 * counts their growth: one that wrapped reaches its end first, and none is written where it broke.
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

  /**
   * What was counted.
   *
   * @param interval since the reading before; empty for the first
   */
  void counters(Reading reading, Optional<Interval> interval) {
    reading
        .counters()
        .forEach((quantity, counter) -> counter(quantity, counter, interval.orElse(null)));
    interval.ifPresent(
        since -> {
          rates("in", since, Quantity.IN_OCTETS);
          rates("out", since, Quantity.OUT_OCTETS);
        });
  }

  private void counter(Quantity quantity, Counter counter, Interval since) {
    SeriesKey key = new SeriesKey(NAMES.get(quantity), labels);
    if (since != null && since.before().counters().containsKey(quantity)) {
      Step step = since.step(quantity);
      if (step.isGap()) {
        return;
      }
      long before = since.before().counters().get(quantity).value();
      if (!counter.wide() && counter.value() < before) {
        out.add(new Sample(key, time - 1, TWO_TO_32));
      }
    }
    out.add(new Sample(key, time, value(counter)));
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
