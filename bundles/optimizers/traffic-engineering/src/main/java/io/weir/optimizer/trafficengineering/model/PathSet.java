package io.weir.optimizer.trafficengineering.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** The paths that one commodity may take so far, and how it is shared among them. */
final class PathSet {

  /** The least share of a path that is worth to be remembered. */
  private static final double LEAST_OF_USE = 0.1;

  private int[][] paths = new int[2][];
  private double[] shares = new double[2];
  private int size;

  /**
   * Takes over a path unless it is there already; it has no share yet. Returns whether it is new.
   */
  boolean add(int[] links) {
    for (int i = 0; i < size; i++) {
      if (Arrays.equals(paths[i], links)) {
        return false;
      }
    }
    if (size == paths.length) {
      paths = Arrays.copyOf(paths, 2 * size);
      shares = Arrays.copyOf(shares, 2 * size);
    }
    paths[size] = links;
    shares[size] = size == 0 ? 1 : 0;
    size++;
    return true;
  }

  /** Takes over the paths of another set, whose links can all be used, with their shares anew. */
  void addAll(PathSet other, IntPredicate usable) {
    double sum = 0;
    for (int i = 0; i < other.size; i++) {
      if (Arrays.stream(other.paths[i]).allMatch(usable) && add(other.paths[i])) {
        shares[size - 1] = other.shares[i];
        sum += other.shares[i];
      }
    }
    for (int i = 0; i < size; i++) {
      shares[i] = sum > 0 ? shares[i] / sum : 1.0 / size;
    }
  }

  /** A set of the paths with a share that matters. */
  PathSet ofUse() {
    PathSet useful = new PathSet();
    for (int i = 0; i < size; i++) {
      if (shares[i] >= LEAST_OF_USE || i == heaviest()) {
        useful.add(paths[i]);
        useful.shares[useful.size - 1] = shares[i];
      }
    }
    return useful;
  }

  void forgetUnused() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (shares[i] > 0) {
        paths[kept] = paths[i];
        shares[kept++] = shares[i];
      }
    }
    size = kept;
  }

  int size() {
    return size;
  }

  /** The links of a path from its start to its end; nobody may change them. */
  int[] path(int index) {
    return paths[index];
  }

  double share(int index) {
    return shares[index];
  }

  void share(int index, double share) {
    shares[index] = share;
  }

  /** The paths with at least this share and the largest one, their shares scaled to one. */
  List<Route> routes(double least) {
    double threshold = Math.min(least, largest());
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += shares[i] >= threshold ? shares[i] : 0;
    }
    List<Route> routes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (shares[i] >= threshold && shares[i] > 0) {
        routes.add(new Route(shares[i] / sum, paths[i]));
      }
    }
    return List.copyOf(routes);
  }

  /** The index of the path with the largest share. */
  int heaviest() {
    int heaviest = 0;
    for (int i = 1; i < size; i++) {
      heaviest = shares[i] > shares[heaviest] ? i : heaviest;
    }
    return heaviest;
  }

  private double largest() {
    double largest = 0;
    for (int i = 0; i < size; i++) {
      largest = Math.max(largest, shares[i]);
    }
    return largest;
  }
}
