package io.weir.optimizer.trafficengineering.model;

import java.util.Arrays;

/**
 * As many paths as there are full links, whose traffic follows from that of all other paths: what
 * they exchange with the bases of their commodities keeps the full links as they are.
 */
final class BasicPaths {

  private final Master master;
  private final int[] bases;
  private final Basis basis = new Basis();
  private final int[] rowOf;
  private int[] commodities = new int[8];
  private int[] paths = new int[8];
  private double[] changes = new double[8];
  private int[] rows = new int[8];
  private double[] values = new double[8];

  /**
   * @param bases of each commodity the path that is its base
   */
  BasicPaths(Master master, int[] bases) {
    this.master = master;
    this.bases = bases;
    rowOf = new int[master.links()];
    Arrays.fill(rowOf, -1);
  }

  int count() {
    return basis.size();
  }

  int commodity(int basic) {
    return commodities[basic];
  }

  int path(int basic) {
    return paths[basic];
  }

  boolean contains(int commodity, int path) {
    for (int basic = 0; basic < count(); basic++) {
      if (commodities[basic] == commodity && paths[basic] == path) {
        return true;
      }
    }
    return false;
  }

  boolean isFull(int link) {
    return rowOf[link] >= 0;
  }

  /** Finds how the basic paths answer if one unit leaves a path for its base. */
  void answer(int commodity, int path) {
    PathSet set = master.paths(commodity);
    int count = entries(set.path(path), 1, 0);
    count = entries(set.path(bases[commodity]), -1, count);
    basis.solve(rows, values, count, changes);
  }

  private int entries(int[] links, double sign, int from) {
    int count = from;
    if (rows.length < from + links.length) {
      rows = Arrays.copyOf(rows, 2 * (from + links.length));
      values = Arrays.copyOf(values, 2 * (from + links.length));
    }
    for (int link : links) {
      if (rowOf[link] >= 0) {
        rows[count] = rowOf[link];
        values[count++] = sign * master.inverseCapacity(link);
      }
    }
    return count;
  }

  /** How much a basic path gets from its base, by the last answer. */
  double change(int basic) {
    return changes[basic];
  }

  /** Another path is basic instead of this one; the last answer was for it. */
  void replace(int basic, int commodity, int path) {
    basis.replace(basic, changes);
    commodities[basic] = commodity;
    paths[basic] = path;
  }

  /** A basic path and its base change their roles. */
  void becomeBase(int basic) {
    int commodity = commodities[basic];
    int[] others = new int[count()];
    int found = 0;
    for (int other = 0; other < count(); other++) {
      if (other != basic && commodities[other] == commodity) {
        others[found++] = other;
      }
    }
    basis.exchange(basic, others, found);
    int base = bases[commodity];
    bases[commodity] = paths[basic];
    paths[basic] = base;
  }

  /** A link is full, and a path becomes basic with it; the last answer was for it. */
  void grow(int link, int commodity, int path) {
    int basic = count();
    double[] row = new double[basic];
    double rest = exchange(commodity, path, link);
    for (int i = 0; i < basic; i++) {
      row[i] = exchange(commodities[i], paths[i], link);
      rest -= row[i] * changes[i];
    }
    basis.grow(row, changes, rest);
    if (basic == paths.length) {
      commodities = Arrays.copyOf(commodities, 2 * basic);
      paths = Arrays.copyOf(paths, 2 * basic);
      changes = Arrays.copyOf(changes, 2 * basic);
    }
    rowOf[link] = basic;
    commodities[basic] = commodity;
    paths[basic] = path;
  }

  /** What a unit that a path gets from its base does to a link. */
  private double exchange(int commodity, int path, int link) {
    PathSet set = master.paths(commodity);
    int times = times(set.path(path), link) - times(set.path(bases[commodity]), link);
    return times * master.inverseCapacity(link);
  }

  private static int times(int[] links, int link) {
    return (int) Arrays.stream(links).filter(other -> other == link).count();
  }
}
