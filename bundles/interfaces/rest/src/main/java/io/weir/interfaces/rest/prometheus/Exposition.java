package io.weir.interfaces.rest.prometheus;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Metrics of one scrape in Prometheus' text exposition format 0.0.4. Families come in the order in
 * which they are first asked for.
 */
final class Exposition {

  private final Map<String, MetricFamily> families = new LinkedHashMap<>();

  /** Something that only grows; its name ends in {@code _total}. */
  void counter(String name, String help, Labels labels, Number value) {
    family(name, "counter", help).add(labels, value);
  }

  void gauge(String name, String help, Labels labels, Number value) {
    family(name, "gauge", help).add(labels, value);
  }

  private MetricFamily family(String name, String type, String help) {
    return families.computeIfAbsent(name, known -> new MetricFamily(name, type, help));
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(16_384);
    families.values().forEach(family -> family.write(out));
    return out.toString();
  }
}
