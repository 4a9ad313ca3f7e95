package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for the best waypoints of each demand: takes one after the other off the links, the largest
 * first, and gives it those with which the pressure of all links rises least. Two waypoints are
 * tried for demands over the links in fullest use alone, as there are many.
 */
final class WaypointSearch {

  /** How near to the bound the search ends, as a part of it. */
  private static final double ENOUGH = 1e-5;

  private static final double[] SHARPNESS = {10, 20, 40, 80, 160, 320, 640};
  private static final int MAX_SWEEPS = 8;

  /** From where on a link is in full use, by the one that is used most. */
  private static final double FULL = 0.98;

  /** How many pairs of waypoints are tried in all. */
  private static final long PAIRS = 20_000_000;

  private final TrafficProblem problem;
  private final EqualCostSegments segments;
  private final LinkPressure pressure;
  private final double[] parts;
  private final int[] used;
  private final int[] largestFirst;
  private final List<List<Integer>> waypoints;
  private List<List<Integer>> best;
  private double bestValue;
  private long pairs;

  WaypointSearch(TrafficProblem problem, EqualCostSegments segments) {
    this.problem = problem;
    this.segments = segments;
    Demands demands = problem.demands();
    pressure = new LinkPressure(problem.inverseCapacities());
    parts = new double[problem.graph().linkCount()];
    used = new int[problem.graph().linkCount() + 1];
    used[0] = -1;
    largestFirst =
        IntStream.range(0, demands.count())
            .filter(demand -> demands.volume(demand) > 0)
            .boxed()
            .sorted((a, b) -> Double.compare(demands.volume(b), demands.volume(a)))
            .mapToInt(Integer::intValue)
            .toArray();
    waypoints = new ArrayList<>(Collections.nCopies(demands.count(), List.of()));
    for (int demand : largestFirst) {
      add(demand, 1);
    }
    best = List.copyOf(waypoints);
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
      moved |= move(demand);
    }
    return moved;
  }

  private boolean move(int demand) {
    boolean full = fill(demand, waypoints.get(demand)) && usesFullLink();
    add(demand, -1);
    double volume = problem.demands().volume(demand);
    List<Integer> now = waypoints.get(demand);
    double own = rise(demand, now, Double.POSITIVE_INFINITY) * (1 - 1e-9);
    List<Integer> found = single(demand, own, now);
    if (full && pairs < PAIRS && volume > 0) {
      double least = found == now ? own : rise(demand, found, own);
      found = pair(demand, least, found);
    }
    waypoints.set(demand, found);
    add(demand, 1);
    return found != now;
  }

  private List<Integer> single(int demand, double own, List<Integer> now) {
    double least = own;
    List<Integer> found = now;
    double direct = rise(demand, List.of(), least);
    if (direct < least) {
      least = direct;
      found = List.of();
    }
    for (int node = 0; node < problem.graph().nodeCount(); node++) {
      double rise = rise(demand, List.of(node), least);
      if (rise < least) {
        least = rise;
        found = List.of(node);
      }
    }
    return found;
  }

  private List<Integer> pair(int demand, double own, List<Integer> now) {
    double least = own;
    List<Integer> found = now;
    int nodes = problem.graph().nodeCount();
    pairs += (long) nodes * nodes;
    for (int first = 0; first < nodes; first++) {
      if (rise(demand, first, least)) {
        for (int second = 0; second < nodes; second++) {
          double rise = second == first ? least : rise(demand, List.of(first, second), least);
          if (rise < least) {
            least = rise;
            found = List.of(first, second);
          }
        }
      }
    }
    return found;
  }

  /** Whether the way to the first waypoint alone is worth it. */
  private boolean rise(int demand, int first, double limit) {
    int from = problem.demands().from(demand);
    if (first == from || first == problem.demands().to(demand) || !segments.joins(from, first)) {
      return false;
    }
    EqualCostSegments.Segment segment = segments.get(from, first);
    double sum = 0;
    for (int i = 0; i < segment.links.length && sum < limit; i++) {
      sum += pressure.rise(segment.links[i], segment.parts[i] * problem.demands().volume(demand));
    }
    return sum < limit;
  }

  /** The rise of the pressure; infinite where there is no way, or something beyond the limit. */
  private double rise(int demand, List<Integer> via, double limit) {
    if (!fill(demand, via)) {
      return Double.POSITIVE_INFINITY;
    }
    double volume = problem.demands().volume(demand);
    double sum = 0;
    for (int i = 0; used[i] >= 0 && sum < limit; i++) {
      sum += pressure.rise(used[i], parts[used[i]] * volume);
    }
    return sum;
  }

  private void add(int demand, double sign) {
    fill(demand, waypoints.get(demand));
    double volume = problem.demands().volume(demand);
    for (int i = 0; used[i] >= 0; i++) {
      pressure.add(used[i], sign * volume * parts[used[i]]);
    }
  }

  /** Notes the links of a way and their parts; the list of links ends at a negative one. */
  private boolean fill(int demand, List<Integer> via) {
    for (int i = 0; used[i] >= 0; i++) {
      parts[used[i]] = 0;
    }
    int count = 0;
    int node = problem.demands().from(demand);
    boolean there = true;
    for (int i = 0; i <= via.size(); i++) {
      int next = i < via.size() ? via.get(i) : problem.demands().to(demand);
      there &= segments.joins(node, next);
      count = append(segments.get(node, next), count);
      node = next;
    }
    used[count] = -1;
    return there;
  }

  private int append(EqualCostSegments.Segment segment, int before) {
    int count = before;
    for (int i = 0; i < segment.links.length; i++) {
      int link = segment.links[i];
      if (parts[link] == 0) {
        used[count++] = link;
      }
      parts[link] += segment.parts[i];
    }
    return count;
  }

  private boolean usesFullLink() {
    double full = FULL * pressure.largest();
    for (int i = 0; used[i] >= 0; i++) {
      if (pressure.utilisation(used[i]) >= full) {
        return true;
      }
    }
    return false;
  }

  private void keep() {
    double value = pressure.largest();
    if (value < bestValue) {
      bestValue = value;
      best = List.copyOf(waypoints);
    }
  }

  /** Those of the best state met. */
  List<List<Integer>> waypoints() {
    return best;
  }
}
