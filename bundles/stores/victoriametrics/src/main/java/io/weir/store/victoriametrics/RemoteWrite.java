package io.weir.store.victoriametrics;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The body of a remote write request, before compression: {@code prometheus.WriteRequest} of
 * Prometheus' Remote-Write 1.0 specification. Labels are sorted by name and the samples of a series
 * by time, as it demands.
 */
final class RemoteWrite {

  /** The label that holds a series' name. */
  static final String NAME = "__name__";

  private static final Pattern METRIC = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
  private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  private static final int REQUEST_TIMESERIES = 1;
  private static final int SERIES_LABELS = 1;
  private static final int SERIES_SAMPLES = 2;
  private static final int LABEL_NAME = 1;
  private static final int LABEL_VALUE = 2;
  private static final int SAMPLE_VALUE = 1;
  private static final int SAMPLE_TIMESTAMP = 2;

  private RemoteWrite() {}

  static boolean isLabel(String name) {
    return LABEL.matcher(name).matches();
  }

  /**
   * The request that holds all samples.
   *
   * @throws IllegalArgumentException if a name is none that Prometheus' data model knows
   */
  static byte[] encode(List<Sample> samples) {
    Map<SeriesKey, List<Sample>> bySeries = new LinkedHashMap<>();
    for (Sample sample : samples) {
      bySeries.computeIfAbsent(sample.key(), key -> new ArrayList<>()).add(sample);
    }
    Protobuf request = new Protobuf();
    bySeries.forEach((key, its) -> request.message(REQUEST_TIMESERIES, series(key, its)));
    return request.toByteArray();
  }

  private static Protobuf series(SeriesKey key, List<Sample> samples) {
    Protobuf series = new Protobuf();
    labels(key).forEach((name, value) -> series.message(SERIES_LABELS, label(name, value)));
    samples.stream()
        .sorted(Comparator.comparingLong(Sample::timeMillis))
        .forEach(sample -> series.message(SERIES_SAMPLES, sample(sample)));
    return series;
  }

  private static SortedMap<String, String> labels(SeriesKey key) {
    check("metric", METRIC, key.name());
    key.labels().keySet().forEach(label -> check("label", LABEL, label));
    SortedMap<String, String> labels = new TreeMap<>(key.labels());
    labels.put(NAME, key.name());
    return labels;
  }

  private static void check(String what, Pattern wanted, String got) {
    if (!wanted.matcher(got).matches()) {
      throw new IllegalArgumentException(
          "wanted a " + what + " name of the form " + wanted + ", got '" + got + "'");
    }
  }

  private static Protobuf label(String name, String value) {
    return new Protobuf().text(LABEL_NAME, name).text(LABEL_VALUE, value);
  }

  private static Protobuf sample(Sample sample) {
    return new Protobuf()
        .fixed64(SAMPLE_VALUE, Double.doubleToRawLongBits(sample.value()))
        .varint(SAMPLE_TIMESTAMP, sample.timeMillis());
  }
}
