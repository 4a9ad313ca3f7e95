package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import io.weir.library.graph.path.Dijkstra;
import io.weir.library.graph.path.LinkWeights;
import io.weir.library.graph.path.Path;
import java.util.Arrays;

/**
 * A bound for single paths that knows more than that of split demands: where a plan is known, no
 * better one puts a demand on a link that the demand alone would use more than that plan uses any.
 * So it is the least maximum utilisation of demands split over links that are wide enough for the
 * whole of them.
 */
final class SinglePathBound {

  private static final double TOLERANCE = 1e-4;
  private static final double EFFORT = 0.1;
  private static final int MAX_ROUNDS = 60;

  /** A link that a demand just fits on is wide enough, whatever the rounding. */
  private static final double NEARLY = 1 - 1e-9;

  private final TrafficProblem problem;
  private final Commodities commodities;
  private final Master master;
  private final double[] widths;
  private final double[] inverseCapacities;
  private final LinkWeights lengths;
  private final LinkWeights wide;
  private final Dijkstra tree;
  private final double narrowest;
  private double bound;

  /**
   * Takes a plan of single paths.
   *
   * @param paths of the demands
   * @param value the plan's maximum utilisation
   */
  SinglePathBound(TrafficProblem problem, int[][] paths, double value) {
    this.problem = problem;
    commodities = problem.commodities();
    inverseCapacities = problem.inverseCapacities();
    master = new Master(commodities.volumes(), inverseCapacities);
    lengths = problem.costs().copy();
    wide = problem.costs().copy();
    tree = Dijkstra.from(problem.graph());
    widths = new double[commodities.count()];
    Arrays.fill(widths, Double.POSITIVE_INFINITY);
    Demands demands = problem.demands();
    for (int demand = 0; demand < demands.count(); demand++) {
      int commodity = commodities.commodity(demand);
      widths[commodity] = Math.min(widths[commodity], demands.volume(demand) / value * NEARLY);
      master.paths(commodity).add(paths[demand]);
    }
    narrowest = narrowest();
  }

  private double narrowest() {
    double least = Double.POSITIVE_INFINITY;
    for (int link = 0; link < inverseCapacities.length; link++) {
      least = problem.isUsable(link) ? Math.min(least, problem.graph().capacity(link)) : least;
    }
    return least;
  }

  /** Whether any demand is too large for any link; otherwise the bound is that of split demands. */
  boolean isOfUse() {
    return Arrays.stream(widths).anyMatch(width -> width > narrowest);
  }

  /** The bound. */
  double find() {
    double effort = EFFORT;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      double[] prices = new InteriorPoint().solve(master, effort);
      int added = price(prices);
      double most = Arrays.stream(master.utilisations()).max().orElse(0);
      double gap = (most - bound) / most;
      if (gap <= TOLERANCE || (added == 0 && effort <= TOLERANCE / 3)) {
        break;
      }
      effort = added == 0 ? TOLERANCE / 3 : Math.max(TOLERANCE / 3, EFFORT * Math.min(1, gap));
    }
    return bound;
  }

  private int price(double[] prices) {
    for (int link = 0; link < prices.length; link++) {
      if (problem.isUsable(link)) {
        lengths.set(link, prices[link] * inverseCapacities[link]);
      }
    }
    double sum = 0;
    int added = 0;
    for (int source = 0; source < commodities.sources(); source++) {
      Interruption.check();
      tree.run(commodities.source(source), lengths);
      for (int i = commodities.begin(source); i < commodities.end(source); i++) {
        if (widths[i] <= narrowest) {
          sum += commodities.volume(i) * tree.distance(commodities.target(i));
          added += addPath(i);
        }
      }
      for (int i = commodities.begin(source); i < commodities.end(source); i++) {
        if (widths[i] > narrowest) {
          runWide(commodities.source(source), i);
          sum += commodities.volume(i) * tree.distance(commodities.target(i));
          added += addPath(i);
        }
      }
    }
    bound = Math.max(bound, sum);
    return added;
  }

  /** Over the links alone that the commodity's least demand fits on. */
  private void runWide(int source, int commodity) {
    wide.setAll(lengths);
    wide.keep(link -> problem.graph().capacity(link) >= widths[commodity]);
    tree.run(source, commodities.target(commodity), wide);
  }

  private int addPath(int commodity) {
    int[] path = tree.path(commodities.target(commodity)).map(Path::toArray).orElseThrow();
    return commodities.volume(commodity) > 0 && master.paths(commodity).add(path) ? 1 : 0;
  }
}
