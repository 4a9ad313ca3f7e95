package io.weir.analysis.trafficmatrix.model.matrix;

import java.util.List;

/**
 * Who sends how much to whom, as far as it can be told.
 *
 * @param demands those above nothing
 * @param confidence of the whole, 0 to 1, weighed by volumes; 0 where nothing is known
 * @param notes a sentence each
 */
public record Estimate(List<Flow> demands, double confidence, List<String> notes) {

  /**
   * What goes from one node to another.
   *
   * @param from a node of the graph
   * @param to a node of the graph
   * @param bitsPerSecond above 0
   * @param confidence 0 to 1
   */
  public record Flow(int from, int to, double bitsPerSecond, double confidence) {}

  public Estimate {
    demands = List.copyOf(demands);
    notes = List.copyOf(notes);
  }
}
