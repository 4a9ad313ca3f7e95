package io.weir.tck;

import io.weir.api.optimize.PathQuestion;
import io.weir.api.optimize.PlanningProblem;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The best single path of each of a few demands in a small network: by trying all combinations. */
final class NaiveSinglePaths {

  private final PlanningProblem problem;
  private final List<List<List<Topology.Link>>> paths;
  private final Map<Topology.Link, Double> loads = new HashMap<>();
  private double least = Double.POSITIVE_INFINITY;

  private NaiveSinglePaths(PlanningProblem problem) {
    this.problem = problem;
    paths = problem.demands().stream().map(this::paths).toList();
  }

  static double leastUtilisation(PlanningProblem problem) {
    NaiveSinglePaths search = new NaiveSinglePaths(problem);
    search.place(0, 0);
    return search.least;
  }

  private List<List<Topology.Link>> paths(Demand demand) {
    return NaivePaths.all(
        problem.topology(),
        new PathQuestion(
            demand.from(), demand.to(), PathQuestion.Kind.CHEAPEST, 1, PathQuestion.Limits.NONE));
  }

  private void place(int demand, double largest) {
    if (largest >= least) {
      return;
    }
    if (demand == paths.size()) {
      least = largest;
      return;
    }
    double volume = problem.demands().get(demand).bitsPerSecond();
    for (List<Topology.Link> path : paths.get(demand)) {
      path.forEach(link -> loads.merge(link, volume, Double::sum));
      place(demand + 1, Math.max(largest, largest(path)));
      path.forEach(link -> loads.merge(link, -volume, Double::sum));
    }
  }

  private double largest(List<Topology.Link> path) {
    return path.stream()
        .mapToDouble(link -> NaiveRouting.utilisation(link, loads.get(link)))
        .max()
        .orElse(0);
  }
}
