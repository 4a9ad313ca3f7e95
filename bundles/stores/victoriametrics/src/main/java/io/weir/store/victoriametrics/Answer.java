package io.weir.store.victoriametrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okio.Buffer;

/**
 * One series of a matrix that Prometheus' HTTP API answered with.
 *
 * @param name empty where a function has taken it away
 * @param points in order of time
 */
record Answer(String name, Map<String, String> labels, List<Point> points) {

  /** A value at a time. */
  record Point(long timeMillis, double value) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  SeriesKey key() {
    return new SeriesKey(name, labels);
  }

  /** The points as samples; a point that is no number, which others may have written, is none. */
  List<Sample> samples() {
    SeriesKey key = key();
    return points.stream()
        .filter(point -> !Double.isNaN(point.value()))
        .map(point -> new Sample(key, point.timeMillis(), point.value()))
        .toList();
  }

  /**
   * Reads the series of an answer.
   *
   * @throws StoreException UNAVAILABLE if it is no answer of Prometheus' API
   */
  static List<Answer> read(Buffer body) throws StoreException {
    try {
      List<Answer> answers = new ArrayList<>();
      for (JsonNode series : JSON.readTree(body.inputStream()).at("/data/result")) {
        answers.add(series(series));
      }
      return answers;
    } catch (IOException | RuntimeException e) {
      throw new StoreException(
          StoreException.Kind.UNAVAILABLE,
          "wanted an answer of Prometheus' HTTP API, got something else: " + e.getMessage(),
          e);
    }
  }

  private static Answer series(JsonNode series) {
    Map<String, String> labels = new TreeMap<>();
    series
        .path("metric")
        .properties()
        .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
    String name = labels.remove(RemoteWrite.NAME);
    List<Point> points = new ArrayList<>();
    for (JsonNode point : series.path("values")) {
      long timeMillis = Math.round(point.path(0).asDouble() * 1000);
      points.add(new Point(timeMillis, value(point.path(1).asText())));
    }
    return new Answer(name == null ? "" : name, labels, points);
  }

  private static double value(String text) {
    return switch (text) {
      case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
