package io.weir.optimizer.trafficengineering.model;

/**
 * Shares the commodities among the paths found so far so that a smooth maximum of the utilisations
 * falls: commodity after commodity, traffic goes from its dearer paths to its cheapest one until
 * they cost the same, within what a few halvings find.
 */
final class PressureDescent {

  private static final int HALVINGS = 6;

  private final Master master;
  private final SoftMaximum maximum;
  private final int[] mark;
  private final int[] left;
  private final int[] gained;
  private int marks;
  private int lefts;
  private int gains;

  PressureDescent(Master master, SoftMaximum maximum) {
    this.master = master;
    this.maximum = maximum;
    mark = new int[master.links()];
    left = new int[master.links()];
    gained = new int[master.links()];
  }

  /** Once over all commodities. */
  void sweep() {
    for (int commodity = 0; commodity < master.commodities(); commodity++) {
      Interruption.check();
      PathSet set = master.paths(commodity);
      if (set.size() > 1 && master.volume(commodity) > 0) {
        balance(set, master.volume(commodity));
      }
    }
  }

  private void balance(PathSet set, double volume) {
    int cheapest = 0;
    double least = maximum.cost(set.path(0));
    for (int path = 1; path < set.size(); path++) {
      double cost = maximum.cost(set.path(path));
      if (cost < least) {
        least = cost;
        cheapest = path;
      }
    }
    for (int path = 0; path < set.size(); path++) {
      if (path != cheapest && set.share(path) > 0) {
        shift(set, path, cheapest, volume);
      }
    }
  }

  private void shift(PathSet set, int from, int to, double volume) {
    double traffic = volume * set.share(from);
    difference(set.path(from), set.path(to));
    double amount = amount(traffic);
    if (amount > 0) {
      move(amount);
      boolean all = amount >= traffic;
      double share = all ? set.share(from) : amount / volume;
      set.share(to, set.share(to) + share);
      set.share(from, all ? 0 : set.share(from) - share);
    }
  }

  /** The links that only one of two paths has. */
  private void difference(int[] from, int[] to) {
    mark(to);
    lefts = collect(from, left);
    mark(from);
    gains = collect(to, gained);
  }

  private void mark(int[] path) {
    marks++;
    for (int link : path) {
      mark[link] = marks;
    }
  }

  private int collect(int[] path, int[] links) {
    int count = 0;
    for (int link : path) {
      if (mark[link] != marks) {
        links[count++] = link;
      }
    }
    return count;
  }

  /** So much that both paths cost the same, found by halving; at most all. */
  private double amount(double all) {
    double cost = leftCost(0);
    if (cost <= gainedCost(0)) {
      return 0;
    }
    double most = all;
    for (int i = 0; i < gains; i++) {
      if (maximum.costAfter(gained[i], most) > cost) {
        most = Math.max(0, maximum.room(gained[i], cost));
      }
    }
    double least = 0;
    double tried = most;
    for (int i = 0; i < HALVINGS; i++) {
      if (leftCost(tried) >= gainedCost(tried)) {
        least = tried;
        if (tried == most) {
          return most;
        }
      } else {
        most = tried;
      }
      tried = (least + most) / 2;
    }
    return tried;
  }

  private double leftCost(double amount) {
    double sum = 0;
    for (int i = 0; i < lefts; i++) {
      sum += maximum.costAfter(left[i], -amount);
    }
    return sum;
  }

  private double gainedCost(double amount) {
    double sum = 0;
    for (int i = 0; i < gains; i++) {
      sum += maximum.costAfter(gained[i], amount);
    }
    return sum;
  }

  private void move(double amount) {
    for (int i = 0; i < gains; i++) {
      maximum.add(gained[i], amount);
    }
    for (int i = 0; i < lefts; i++) {
      maximum.add(left[i], -amount);
    }
  }
}
