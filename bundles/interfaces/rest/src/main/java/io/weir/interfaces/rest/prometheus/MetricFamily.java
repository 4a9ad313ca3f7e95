package io.weir.interfaces.rest.prometheus;

import java.util.LinkedHashMap;
import java.util.Map;

/** A metric and its samples. Samples with the same labels are added up: no line comes twice. */
final class MetricFamily {

  private final String name;
  private final String type;
  private final String help;
  private final Map<Labels, Double> samples = new LinkedHashMap<>();

  MetricFamily(String name, String type, String help) {
    this.name = name;
    this.type = type;
    this.help = help;
  }

  void add(Labels labels, Number value) {
    samples.merge(labels, value.doubleValue(), Double::sum);
  }

  void write(StringBuilder out) {
    if (samples.isEmpty()) {
      return;
    }
    out.append("# HELP ").append(name).append(' ');
    out.append(help.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    samples.forEach((labels, value) -> sample(out, labels, value));
  }

  private void sample(StringBuilder out, Labels labels, double value) {
    out.append(name);
    if (!labels.text().isEmpty()) {
      out.append('{').append(labels.text()).append('}');
    }
    out.append(' ').append(number(value)).append('\n');
  }

  /** Whole numbers without a point, as far as a double holds them exactly. */
  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1L << 53
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
