package io.weir.store.victoriametrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okio.Buffer;

/** Gathers a server's answers to the parts of a query into one block. */
final class Lines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final MetricQuery query;
  private final Map<SeriesKey, double[]> lines =
      new TreeMap<>(Comparator.comparing(SeriesKey::toString));

  Lines(MetricQuery query) {
    this.query = query;
  }

  /**
   * Adds an answer whose first window is the query's step {@code firstStep}.
   *
   * @throws StoreException UNAVAILABLE if it is no answer of Prometheus' API
   */
  void add(RangeQuestion question, int firstStep, Buffer answer) throws StoreException {
    try {
      for (JsonNode series : JSON.readTree(answer.inputStream()).at("/data/result")) {
        double[] line = lines.computeIfAbsent(key(series.path("metric")), this::empty);
        for (JsonNode point : series.path("values")) {
          int window = question.windowOf(Math.round(point.path(0).asDouble() * 1000));
          line[firstStep + window] = value(point.path(1).asText());
        }
      }
    } catch (IOException | RuntimeException e) {
      throw new StoreException(
          StoreException.Kind.UNAVAILABLE,
          "wanted an answer of Prometheus' HTTP API, got something else: " + e.getMessage(),
          e);
    }
  }

  private double[] empty(SeriesKey key) {
    double[] line = new double[query.steps()];
    Arrays.fill(line, Double.NaN);
    return line;
  }

  private SeriesKey key(JsonNode metric) {
    Map<String, String> labels = new TreeMap<>();
    metric.properties().forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
    labels.remove(RemoteWrite.NAME);
    return new SeriesKey(query.name(), labels);
  }

  private static double value(String text) {
    return switch (text) {
      case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  SeriesBlock block() {
    List<SeriesKey> keys = new ArrayList<>(lines.keySet());
    double[] values = lines.values().stream().flatMapToDouble(Arrays::stream).toArray();
    return new SeriesBlock(query.from(), query.step(), query.steps(), keys, values);
  }
}
