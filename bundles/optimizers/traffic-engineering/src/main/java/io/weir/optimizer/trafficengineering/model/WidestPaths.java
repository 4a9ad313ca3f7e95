package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Adjacency;
import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * What one path each makes of a network's largest demands at least: a demand uses the narrowest
 * link of its path by its volume, and no path's narrowest link is wider than that of its widest
 * path.
 */
final class WidestPaths {

  private record Reached(int node, double width) {}

  private final TrafficProblem problem;
  private final double[] widths;

  WidestPaths(TrafficProblem problem) {
    this.problem = problem;
    widths = new double[problem.graph().nodeCount()];
  }

  /** The maximum utilisation that is not to be avoided without splitting a demand. */
  double bound() {
    Demands demands = problem.demands();
    Commodities commodities = problem.commodities();
    double[] largest = new double[commodities.count()];
    for (int demand = 0; demand < demands.count(); demand++) {
      int commodity = commodities.commodity(demand);
      largest[commodity] = Math.max(largest[commodity], demands.volume(demand));
    }
    double bound = 0;
    for (int source = 0; source < commodities.sources(); source++) {
      Interruption.check();
      run(commodities.source(source));
      for (int i = commodities.begin(source); i < commodities.end(source); i++) {
        bound = Math.max(bound, largest[i] / widths[commodities.target(i)]);
      }
    }
    return bound;
  }

  private void run(int source) {
    Graph graph = problem.graph();
    Adjacency out = graph.out();
    Arrays.fill(widths, 0);
    widths[source] = Double.POSITIVE_INFINITY;
    PriorityQueue<Reached> open =
        new PriorityQueue<>(Comparator.comparingDouble((Reached reached) -> -reached.width()));
    open.add(new Reached(source, widths[source]));
    while (!open.isEmpty()) {
      Reached next = open.remove();
      for (int slot = out.first(next.node()); slot < out.first(next.node() + 1); slot++) {
        int link = out.link(slot);
        double width = problem.isUsable(link) ? Math.min(next.width(), graph.capacity(link)) : 0;
        if (width > widths[out.node(slot)]) {
          widths[out.node(slot)] = width;
          open.add(new Reached(out.node(slot), width));
        }
      }
    }
  }
}
