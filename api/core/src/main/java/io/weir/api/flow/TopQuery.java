package io.weir.api.flow;

import java.util.Comparator;
import java.util.List;

/**
 * Asks who has most.
 *
 * @param by the fields whose values make the key, one to four different ones
 * @param measure what ranks the keys
 * @param limit the most entries wanted
 */
public record TopQuery(
    TimeRange range, FlowFilter filter, List<FlowField> by, Measure measure, int limit) {

  private static final int MAX_FIELDS = 4;

  public TopQuery {
    by = List.copyOf(by);
    if (by.isEmpty() || by.size() > MAX_FIELDS || by.stream().distinct().count() < by.size()) {
      throw new IllegalArgumentException(
          "wanted 1 to " + MAX_FIELDS + " different fields to group by, got " + by);
    }
    FlowQuery.requireLimit(limit);
  }

  /**
   * Most of the measure first. Ties by key, field by field and smallest first: numbers, times and
   * MAC addresses unsigned, addresses as {@link io.weir.api.net.Address#compareTo}, texts as {@link
   * String#compareTo}.
   */
  public Comparator<TopEntry> order() {
    Comparator<TopEntry> most =
        (one, other) -> Long.compareUnsigned(other.measure(measure), one.measure(measure));
    return most.thenComparing(TopEntry::key, this::compareKeys);
  }

  private int compareKeys(List<Object> one, List<Object> other) {
    int order = 0;
    for (int i = 0; i < by.size() && order == 0; i++) {
      order = by.get(i).compare(one.get(i), other.get(i));
    }
    return order;
  }
}
