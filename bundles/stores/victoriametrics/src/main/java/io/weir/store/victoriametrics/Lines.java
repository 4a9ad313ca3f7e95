package io.weir.store.victoriametrics;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers a server's answers to the parts of a query into one block. */
final class Lines {

  private final MetricQuery query;
  private final Map<SeriesKey, double[]> lines =
      new TreeMap<>(Comparator.comparing(SeriesKey::toString));

  Lines(MetricQuery query) {
    this.query = query;
  }

  /**
   * Adds answers whose first window is the query's step {@code firstStep}.
   *
   * @throws StoreException UNAVAILABLE if they hold a time that was not asked for
   */
  void add(RangeQuestion question, int firstStep, List<Answer> answers) throws StoreException {
    for (Answer answer : answers) {
      SeriesKey key = new SeriesKey(query.name(), answer.labels());
      double[] line = lines.computeIfAbsent(key, this::empty);
      for (Answer.Point point : answer.points()) {
        int window = question.windowOf(point.timeMillis());
        if (window < 0 || window >= question.windows()) {
          throw new StoreException(
              StoreException.Kind.UNAVAILABLE,
              "the server answered with a time that was not asked for: " + point.timeMillis());
        }
        line[firstStep + window] = point.value();
      }
    }
  }

  private double[] empty(SeriesKey key) {
    double[] line = new double[query.steps()];
    Arrays.fill(line, Double.NaN);
    return line;
  }

  SeriesBlock block() {
    List<SeriesKey> keys = new ArrayList<>(lines.keySet());
    double[] values = lines.values().stream().flatMapToDouble(Arrays::stream).toArray();
    return new SeriesBlock(query.from(), query.step(), query.steps(), keys, values);
  }
}
