package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Graph;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What solutions on one network leave to the next one, when demands have changed or links have
 * failed or come back: for each pair of nodes the paths that were of use with their last shares,
 * and the last prices of the links. A path over a link that is not usable now is left out, and
 * stays in the memory for when it is. For one thread at a time.
 */
final class PathMemory {

  private final Graph graph;
  private final Map<Long, PathSet> paths = new HashMap<>();
  private Optional<double[]> prices = Optional.empty();

  /** Of networks that have the nodes and links of this one. */
  PathMemory(Graph graph) {
    this.graph = graph;
  }

  /**
   * Keeps the paths that have a share to speak of, instead of what was known of the same pairs, and
   * the prices.
   */
  void keep(TrafficProblem problem, ColumnGeneration columns) {
    requireSame(problem.graph());
    Commodities commodities = problem.commodities();
    for (int source = 0; source < commodities.sources(); source++) {
      for (int i = commodities.begin(source); i < commodities.end(source); i++) {
        long pair = pair(commodities.source(source), commodities.target(i));
        paths.put(pair, columns.master().paths(i).ofUse());
      }
    }
    prices = Optional.of(columns.prices().clone());
  }

  /** Gives a master all that is known of its pairs and usable; some may get no path. */
  void recall(TrafficProblem problem, Master master) {
    requireSame(problem.graph());
    Commodities commodities = problem.commodities();
    for (int source = 0; source < commodities.sources(); source++) {
      for (int i = commodities.begin(source); i < commodities.end(source); i++) {
        PathSet known = paths.get(pair(commodities.source(source), commodities.target(i)));
        if (known != null) {
          master.paths(i).addAll(known, problem::isUsable);
        }
      }
    }
  }

  /** The prices of the last solution; empty before the first. */
  Optional<double[]> prices() {
    return prices.map(double[]::clone);
  }

  private long pair(int from, int to) {
    return (long) from * graph.nodeCount() + to;
  }

  private void requireSame(Graph other) {
    boolean same = other.nodeCount() == graph.nodeCount() && other.linkCount() == graph.linkCount();
    for (int link = 0; same && link < graph.linkCount(); link++) {
      same = other.from(link) == graph.from(link) && other.to(link) == graph.to(link);
    }
    if (!same) {
      throw new IllegalArgumentException(
          "wanted a problem on the same %d nodes and %d links, got %d nodes and %d links"
              .formatted(
                  graph.nodeCount(), graph.linkCount(), other.nodeCount(), other.linkCount()));
    }
  }
}
