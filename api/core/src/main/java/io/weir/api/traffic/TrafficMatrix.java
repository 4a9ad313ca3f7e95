package io.weir.api.traffic;

import io.weir.api.flow.TimeRange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who sent how much to whom, on average over a time.
 *
 * @param range the time
 * @param demands one for each pair of nodes with traffic, by their ids
 * @param confidence of the whole, 0 to 1: that of the demands, weighed by their volumes
 * @param notes what is to be known about how it came about, a sentence each: nodes without flows,
 *     traffic that could not be placed, links whose counters disagree with it
 */
public record TrafficMatrix(
    TimeRange range, List<Demand> demands, double confidence, List<String> notes) {

  public TrafficMatrix {
    demands = List.copyOf(demands);
    notes = List.copyOf(notes);
    Set<String> ids = new HashSet<>();
    for (Demand demand : demands) {
      if (!ids.add(demand.id())) {
        throw new IllegalArgumentException("wanted every demand once, got twice " + demand.id());
      }
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("wanted a confidence of 0 to 1, got " + confidence);
    }
  }
}
