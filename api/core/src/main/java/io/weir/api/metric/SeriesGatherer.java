package io.weir.api.metric;

import io.weir.api.store.StoreException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * Makes a block of series that come one by one, grouped as the query asks: for stores that compute
 * answers themselves. For one thread.
 */
public final class SeriesGatherer {

  private final MetricQuery query;
  private final Map<SeriesKey, GroupLine> lines =
      new TreeMap<>(Comparator.comparing(SeriesKey::toString));

  public SeriesGatherer(MetricQuery query) {
    this.query = query;
  }

  /**
   * Takes a series, each once. One without any value leaves no line.
   *
   * @param values a value for each step
   * @throws StoreException REJECTED if the answer grows beyond {@link MetricQuery#MAX_VALUES}
   */
  public void add(SeriesKey series, double[] values) throws StoreException {
    if (Arrays.stream(values).allMatch(Double::isNaN)) {
      return;
    }
    SeriesKey key = query.grouping().map(grouping -> grouping.line(series)).orElse(series);
    GroupLine line = lines.computeIfAbsent(key, any -> new GroupLine(values.length));
    line.add(values, aggregate());
    if ((long) lines.size() * query.steps() > MetricQuery.MAX_VALUES) {
      throw new StoreException(
          StoreException.Kind.REJECTED,
          String.format(
              "wanted an answer of at most %,d values, got more: ask for fewer series, a shorter"
                  + " time or longer steps",
              MetricQuery.MAX_VALUES));
    }
  }

  private Aggregate aggregate() {
    return query.grouping().map(Grouping::aggregate).orElse(Aggregate.SUM);
  }

  /** The lines of all series added, sorted by their keys' text. */
  public SeriesBlock block() {
    double[] values =
        lines.values().stream()
            .flatMapToDouble(line -> DoubleStream.of(line.values(aggregate())))
            .toArray();
    return new SeriesBlock(
        query.from(), query.step(), query.steps(), List.copyOf(lines.keySet()), values);
  }
}
