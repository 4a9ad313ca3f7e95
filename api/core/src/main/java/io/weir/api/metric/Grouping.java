package io.weir.api.metric;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes one line of all series that agree in some labels.
 *
 * @param aggregate how their values become one
 * @param by the labels that the lines keep, sorted; none for a single line
 */
public record Grouping(Aggregate aggregate, SortedSet<String> by) {

  public Grouping {
    by = Collections.unmodifiableSortedSet(new TreeSet<>(by));
  }

  public Grouping(Aggregate aggregate, Collection<String> by) {
    this(aggregate, new TreeSet<>(by));
  }

  /** The key of the line that a series belongs to. A label that the series lacks is left out. */
  public SeriesKey line(SeriesKey series) {
    TreeMap<String, String> labels = new TreeMap<>(series.labels());
    labels.keySet().retainAll(by);
    return new SeriesKey(series.name(), labels);
  }
}
