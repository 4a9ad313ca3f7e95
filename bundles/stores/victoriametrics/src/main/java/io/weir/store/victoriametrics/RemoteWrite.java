package io.weir.store.victoriametrics;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The body of a remote write request, before compression: {@code prometheus.WriteRequest} of
 * Prometheus' Remote-Write 1.0 specification. Labels are sorted by name and the samples of a series
 * by time, as it demands.
 */
final class RemoteWrite {

  /** The label that holds a series' name. */
  static final String NAME = "__name__";

  private static final int REQUEST_TIMESERIES = 1;
  private static final int SERIES_LABELS = 1;
  private static final int SERIES_SAMPLES = 2;
  private static final int LABEL_NAME = 1;
  private static final int LABEL_VALUE = 2;
  private static final int SAMPLE_VALUE = 1;
  private static final int SAMPLE_TIMESTAMP = 2;

  private final Protobuf request = new Protobuf();
  private final Protobuf series = new Protobuf();
  private final Protobuf part = new Protobuf();

  private RemoteWrite() {}

  static boolean isLabel(String name) {
    return isName(name, false);
  }

  /** A letter or underscore first, then digits too; of a metric, also colons. */
  private static boolean isName(String name, boolean colons) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      boolean digit = c >= '0' && c <= '9' && i > 0;
      if (!letter && !digit && !(colons && c == ':')) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /**
   * The request that holds all samples, those of one series in the order of their times.
   *
   * @throws IllegalArgumentException if a name is none that Prometheus' data model knows
   */
  static byte[] encode(List<Sample> samples) {
    RemoteWrite write = new RemoteWrite();
    if (isInOrder(samples)) {
      samples.forEach(sample -> write.series(sample.key(), List.of(sample)));
    } else {
      bySeries(samples).forEach(write::series);
    }
    return write.request.toByteArray();
  }

  /** As a round of measurements is: then no series needs to be put together. */
  private static boolean isInOrder(List<Sample> samples) {
    long last = Long.MIN_VALUE;
    for (Sample sample : samples) {
      if (sample.timeMillis() < last) {
        return false;
      }
      last = sample.timeMillis();
    }
    return true;
  }

  private static Map<SeriesKey, List<Sample>> bySeries(List<Sample> samples) {
    Map<SeriesKey, List<Sample>> bySeries = new LinkedHashMap<>();
    for (Sample sample : samples) {
      bySeries.computeIfAbsent(sample.key(), key -> new ArrayList<>()).add(sample);
    }
    bySeries.values().forEach(its -> its.sort(Comparator.comparingLong(Sample::timeMillis)));
    return bySeries;
  }

  private void series(SeriesKey key, List<Sample> samples) {
    series.clear();
    labels(key);
    for (Sample sample : samples) {
      part.clear();
      part.fixed64(SAMPLE_VALUE, Double.doubleToRawLongBits(sample.value()));
      part.varint(SAMPLE_TIMESTAMP, sample.timeMillis());
      series.message(SERIES_SAMPLES, part);
    }
    request.message(REQUEST_TIMESERIES, series);
  }

  /** Sorted by name, as the protocol wants them; that of the metric has its place among them. */
  private void labels(SeriesKey key) {
    check(isName(key.name(), true), "a metric name of letters, digits, _ and :", key.name());
    boolean named = false;
    for (Map.Entry<String, String> label : key.labels().entrySet()) {
      String name = label.getKey();
      check(
          isLabel(name) && !name.equals(NAME),
          "a label name of letters, digits and _, other than " + NAME,
          name);
      if (!named && name.compareTo(NAME) > 0) {
        label(NAME, key.name());
        named = true;
      }
      label(name, label.getValue());
    }
    if (!named) {
      label(NAME, key.name());
    }
  }

  private static void check(boolean isGood, String wanted, String got) {
    if (!isGood) {
      throw new IllegalArgumentException(
          "wanted " + wanted + ", no digit first, got '" + got + "'");
    }
  }

  private void label(String name, String value) {
    part.clear();
    part.text(LABEL_NAME, name).text(LABEL_VALUE, value);
    series.message(SERIES_LABELS, part);
  }
}
