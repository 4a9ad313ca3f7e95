package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import io.weir.library.graph.path.Dijkstra;
import io.weir.library.graph.path.LinkWeights;
import io.weir.library.graph.path.Path;
import java.util.stream.IntStream;

/**
 * Looks for the best single path of each demand. Takes one demand after the other off its path, the
 * largest first, and puts it where the pressure of all links rises least: that is a shortest path.
 * From sweep to sweep the pressure looks more at the links that are used most.
 */
final class SinglePathSearch {

  /** How near to the bound the search ends, as a part of it. */
  private static final double ENOUGH = 1e-5;

  private static final double[] SHARPNESS = {10, 20, 40, 80, 160, 320, 640, 1280};
  private static final int MAX_SWEEPS = 12;

  private final TrafficProblem problem;
  private final LinkPressure pressure;
  private final LinkWeights lengths;
  private final Dijkstra search;
  private final int[] largestFirst;
  private final int[][] paths;
  private int[][] best;
  private double bestValue;

  SinglePathSearch(TrafficProblem problem, Master master) {
    this.problem = problem;
    Demands demands = problem.demands();
    pressure = new LinkPressure(problem.inverseCapacities());
    lengths = problem.costs().copy();
    search = Dijkstra.from(problem.graph());
    largestFirst =
        IntStream.range(0, demands.count())
            .boxed()
            .sorted((a, b) -> Double.compare(demands.volume(b), demands.volume(a)))
            .mapToInt(Integer::intValue)
            .toArray();
    paths = new int[demands.count()][];
    for (int demand = 0; demand < paths.length; demand++) {
      PathSet set = master.paths(problem.commodities().commodity(demand));
      paths[demand] = set.path(set.heaviest());
      pressure.add(paths[demand], demands.volume(demand));
    }
    best = paths.clone();
    bestValue = pressure.largest();
  }

  /** Sweeps until nothing gets better or the bound is reached. */
  void improve(double bound) {
    for (double sharpness : SHARPNESS) {
      boolean moved = true;
      for (int sweep = 0;
          sweep < MAX_SWEEPS && moved && bestValue > bound * (1 + ENOUGH);
          sweep++) {
        pressure.sharpen(sharpness);
        moved = sweep();
        keep();
      }
    }
  }

  private boolean sweep() {
    boolean moved = false;
    for (int demand : largestFirst) {
      Interruption.check();
      moved |= problem.demands().volume(demand) > 0 && move(demand);
    }
    return moved;
  }

  private boolean move(int demand) {
    double volume = problem.demands().volume(demand);
    int[] old = paths[demand];
    pressure.add(old, -volume);
    for (int link = 0; link < problem.graph().linkCount(); link++) {
      if (problem.isUsable(link)) {
        lengths.set(link, Math.max(0, pressure.rise(link, volume)));
      }
    }
    search.run(problem.demands().from(demand), problem.demands().to(demand), lengths);
    int target = problem.demands().to(demand);
    boolean better = search.distance(target) < pressure.rise(old, volume) * (1 - 1e-9);
    if (better) {
      paths[demand] = search.path(target).map(Path::toArray).orElseThrow();
    }
    pressure.add(paths[demand], volume);
    return better;
  }

  private void keep() {
    double value = pressure.largest();
    if (value < bestValue) {
      bestValue = value;
      best = paths.clone();
    }
  }

  /** A demand's path of the best state met. */
  int[] path(int demand) {
    return best[demand];
  }
}
