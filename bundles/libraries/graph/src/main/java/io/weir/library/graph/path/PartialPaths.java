package io.weir.library.graph.path;

import java.util.Arrays;
import java.util.List;

/**
 * The partial paths of a search with resources, in columns: the node each ends at, the one it
 * continues, what it weighs and uses. At each node only those are kept alive of which no other one
 * is better in everything.
 */
final class PartialPaths {

  /** The most of one search; about 100 MB. */
  static final int MOST = 1_000_000;

  private final int resources;
  private final int most;
  private final int[] newestAt;
  private int[] previousAt = new int[64];
  private int[] node = new int[64];
  private int[] parent = new int[64];
  private int[] link = new int[64];
  private double[] weight = new double[64];
  private long[] tie = new long[64];
  private double[] used;
  private boolean[] dead = new boolean[64];
  private int count;

  /**
   * @param most how many there may be before the search is given up
   */
  PartialPaths(int nodes, int resources, int most) {
    this.resources = resources;
    this.most = most;
    this.newestAt = new int[nodes];
    Arrays.fill(newestAt, -1);
    this.used = new double[64 * resources];
  }

  /** Adds one of no link here that some links lead to, unless it can't go on; else negative. */
  int addStart(int start, double before, int[] begun, int length, List<Resource> uses) {
    append(start, -1, -1, before, 0);
    for (int r = 0; r < resources; r++) {
      used[r] = uses.get(r).used(begun, length);
      if (!uses.get(r).suffices(used[r], start)) {
        return withdraw(0);
      }
    }
    return 0;
  }

  /** Adds a path that is longer by a link, unless another one is no worse; else negative. */
  int add(int before, int over, int end, double newWeight, long newTie, List<Resource> uses) {
    append(end, before, over, newWeight, newTie);
    int added = count - 1;
    for (int r = 0; r < resources; r++) {
      used[added * resources + r] = used(before, r) + uses.get(r).use(over);
      if (!uses.get(r).suffices(used(added, r), end)) {
        return withdraw(added);
      }
    }
    for (int other = previousAt[added]; other >= 0; other = previousAt[other]) {
      if (!dead[other]) {
        if (isNoWorse(other, added)) {
          return withdraw(added);
        }
        dead[other] = isNoWorse(added, other);
      }
    }
    return added;
  }

  private int withdraw(int added) {
    newestAt[node[added]] = previousAt[added];
    count--;
    return -1;
  }

  private boolean isNoWorse(int one, int other) {
    if (weight[one] > weight[other] || (weight[one] == weight[other] && tie[one] > tie[other])) {
      return false;
    }
    for (int r = 0; r < resources; r++) {
      if (used(one, r) > used(other, r)) {
        return false;
      }
    }
    return true;
  }

  private void append(int end, int before, int over, double newWeight, long newTie) {
    if (count >= most) {
      throw new SearchLimitException(
          "wanted paths after at most " + MOST + " partial ones, the limits leave more to try");
    }
    if (count == node.length) {
      grow(2 * count);
    }
    node[count] = end;
    parent[count] = before;
    link[count] = over;
    weight[count] = newWeight;
    tie[count] = newTie;
    dead[count] = false;
    previousAt[count] = newestAt[end];
    newestAt[end] = count;
    count++;
  }

  private void grow(int size) {
    previousAt = Arrays.copyOf(previousAt, size);
    node = Arrays.copyOf(node, size);
    parent = Arrays.copyOf(parent, size);
    link = Arrays.copyOf(link, size);
    weight = Arrays.copyOf(weight, size);
    tie = Arrays.copyOf(tie, size);
    used = Arrays.copyOf(used, size * resources);
    dead = Arrays.copyOf(dead, size);
  }

  int count() {
    return count;
  }

  int node(int path) {
    return node[path];
  }

  double weight(int path) {
    return weight[path];
  }

  long tie(int path) {
    return tie[path];
  }

  private double used(int path, int resource) {
    return used[path * resources + resource];
  }

  /** Whether a better path has come to the same node. */
  boolean isDead(int path) {
    return dead[path];
  }

  int[] links(int path) {
    int length = 0;
    for (int at = path; parent[at] >= 0; at = parent[at]) {
      length++;
    }
    int[] links = new int[length];
    for (int at = path; parent[at] >= 0; at = parent[at]) {
      links[--length] = link[at];
    }
    return links;
  }
}
