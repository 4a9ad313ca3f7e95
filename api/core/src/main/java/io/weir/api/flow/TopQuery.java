package io.weir.api.flow;

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
}
