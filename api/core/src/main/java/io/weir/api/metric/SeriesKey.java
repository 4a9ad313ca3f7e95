package io.weir.api.metric;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What identifies a time series, in Prometheus' terms.
 *
 * @param name the metric's name, in base units
 * @param labels label name to value, sorted by name
 */
public record SeriesKey(String name, SortedMap<String, String> labels) {

  public SeriesKey {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("wanted a metric name, got an empty text");
    }
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  public SeriesKey(String name, Map<String, String> labels) {
    this(name, new TreeMap<>(labels));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name).append('{');
    labels.forEach(
        (label, value) ->
            text.append(text.charAt(text.length() - 1) == '{' ? "" : ",")
                .append(label)
                .append("=\"")
                .append(value)
                .append('"'));
    return text.append('}').toString();
  }
}
