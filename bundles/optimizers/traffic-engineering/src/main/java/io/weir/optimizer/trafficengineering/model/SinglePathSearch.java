package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import io.weir.library.graph.path.Dijkstra;
import io.weir.library.graph.path.LinkWeights;
import io.weir.library.graph.path.Path;
import java.util.Arrays;
import java.util.Random;
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

  /** How sharply it is looked at what was shaken, in turns. */
  private static final double[] SHAKEN = {40, 80, 160, 320};

  private static final int MOST_SHAKES = 4000;

  /** How many demands are put elsewhere at once, at most, and how far from the best path. */
  private static final int MOST_SHAKEN = 8;

  private static final double NOISE = 1;

  /** From where on a link is in full use, by the one that is used most. */
  private static final double FULL = 0.98;

  /** Nodes and links that the searches may go through. */
  private static final double WORK = 4e7;

  private static final long SEED = 30_000;

  private final TrafficProblem problem;
  private final LinkPressure pressure;
  private final LinkWeights lengths;
  private final Dijkstra search;
  private final int[] largestFirst;
  private final int[][] paths;
  private int[][] best;
  private double bestValue;
  private final Random random = new Random(SEED);
  private long searches;

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

  /** Sweeps and shakes until the bound is reached or so much work is done. */
  void improve(double bound) {
    for (double sharpness : SHARPNESS) {
      settle(sharpness, bound, largestFirst);
    }
    double links = problem.graph().linkCount() + problem.graph().nodeCount();
    long most = (long) (WORK / (links * Math.log(links + 2)));
    for (int shakes = 0; searches < most && shakes < MOST_SHAKES && isWorthIt(bound); shakes++) {
      shake();
      settle(SHAKEN[shakes % SHAKEN.length], bound, onFullLinks());
    }
  }

  private boolean isWorthIt(double bound) {
    return bestValue > bound * (1 + ENOUGH);
  }

  private void settle(double sharpness, double bound, int[] demands) {
    boolean moved = true;
    for (int sweep = 0; sweep < MAX_SWEEPS && moved && isWorthIt(bound); sweep++) {
      pressure.sharpen(sharpness);
      moved = sweep(demands);
      keep();
    }
  }

  private boolean sweep(int[] demands) {
    boolean moved = false;
    for (int demand : demands) {
      Interruption.check();
      moved |= problem.demands().volume(demand) > 0 && move(demand);
    }
    return moved;
  }

  /** Back to the best state, and then some demands over a full link anywhere else. */
  private void shake() {
    for (int demand = 0; demand < paths.length; demand++) {
      if (paths[demand] != best[demand]) {
        pressure.add(paths[demand], -problem.demands().volume(demand));
        paths[demand] = best[demand];
        pressure.add(paths[demand], problem.demands().volume(demand));
      }
    }
    int[] full = onFullLinks();
    pressure.sharpen(SHARPNESS[0]);
    int count = Math.min(full.length, 1 + random.nextInt(MOST_SHAKEN));
    for (int i = 0; i < count; i++) {
      int demand = full[random.nextInt(full.length)];
      pressure.add(paths[demand], -problem.demands().volume(demand));
      search(demand, NOISE);
      paths[demand] = found(demand);
      pressure.add(paths[demand], problem.demands().volume(demand));
    }
  }

  /** The demands over links that are used nearly most, the largest first. */
  private int[] onFullLinks() {
    double full = FULL * pressure.largest();
    return Arrays.stream(largestFirst)
        .filter(demand -> problem.demands().volume(demand) > 0)
        .filter(
            demand ->
                Arrays.stream(paths[demand]).anyMatch(link -> pressure.utilisation(link) >= full))
        .toArray();
  }

  private boolean move(int demand) {
    double volume = problem.demands().volume(demand);
    int[] old = paths[demand];
    pressure.add(old, -volume);
    search(demand, 0);
    int target = problem.demands().to(demand);
    boolean better = search.distance(target) < pressure.rise(old, volume) * (1 - 1e-9);
    if (better) {
      paths[demand] = found(demand);
    }
    pressure.add(paths[demand], volume);
    return better;
  }

  /** Looks for the path where the pressure rises least, or nearly so. */
  private void search(int demand, double noise) {
    double volume = problem.demands().volume(demand);
    for (int link = 0; link < problem.graph().linkCount(); link++) {
      if (problem.isUsable(link)) {
        double factor = noise == 0 ? 1 : Math.exp(noise * random.nextGaussian());
        lengths.set(link, Math.max(0, factor * pressure.rise(link, volume)));
      }
    }
    searches++;
    search.run(problem.demands().from(demand), problem.demands().to(demand), lengths);
  }

  private int[] found(int demand) {
    return search.path(problem.demands().to(demand)).map(Path::toArray).orElseThrow();
  }

  private void keep() {
    double value = pressure.largest();
    if (value < bestValue) {
      bestValue = value;
      best = paths.clone();
    }
  }

  /**
   * What no plan of single paths is below, as far as the best state met tells; 0 if it does not.
   */
  double bound() {
    SinglePathBound bound = new SinglePathBound(problem, best, bestValue);
    return bestValue > 0 && bound.isOfUse() ? Math.min(bestValue, bound.find()) : 0;
  }

  /** A demand's path of the best state met. */
  int[] path(int demand) {
    return best[demand];
  }
}
