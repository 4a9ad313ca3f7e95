package io.weir.optimizer.trafficengineering.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Takes the shares of a master to a corner of what a limit of the utilisation allows, so that no
 * more paths carry traffic than there are commodities and full links. One path after the other is
 * emptied into the base of its commodity, its heaviest path; what that would do to full links,
 * {@link BasicPaths} undo. A path that cannot be emptied, as a link gets full, becomes basic; one
 * that empties a basic path or a base takes its place.
 */
final class Vertex {

  /** What a link gets of a unit that moves is rounding if it is less. */
  private static final double ROUNDING = 1e-9;

  /** No basic path is replaced by one that has less to do with it, lest errors grow. */
  private static final double LEAST_PIVOT = 1e-5;

  /** Where more links are full, more paths keep their share, lest time and memory go there. */
  private static final int MOST_BASICS = 1_000;

  private final Master master;
  private final double limit;
  private final double[] utilisations;
  private final int[] bases;
  private final double[] baseChanges;
  private final BasicPaths basics;
  private final LinkChanges changes;
  private double amount;
  private int emptyBasic;
  private boolean isBaseEmpty;
  private int fullLink;

  /**
   * @param limit how much any link may be used; no less than any is now
   */
  Vertex(Master master, double limit) {
    this.master = master;
    this.limit = limit;
    utilisations = master.utilisations();
    bases = new int[master.commodities()];
    baseChanges = new double[master.commodities()];
    Arrays.setAll(bases, commodity -> master.paths(commodity).heaviest());
    basics = new BasicPaths(master, bases);
    changes = new LinkChanges(master);
  }

  /** Changes the shares: first those of little traffic, which can mostly go anywhere. */
  void find() {
    IntStream.range(0, bases.length)
        .filter(commodity -> master.paths(commodity).size() > 1)
        .boxed()
        .sorted((a, b) -> Double.compare(master.volume(a), master.volume(b)))
        .forEach(this::empty);
  }

  private void empty(int commodity) {
    Interruption.check();
    PathSet set = master.paths(commodity);
    for (int path = 0; path < set.size(); path++) {
      if (master.volume(commodity) == 0) {
        set.share(path, path == bases[commodity] ? 1 : 0);
      } else if (path != bases[commodity]
          && set.share(path) > 0
          && !basics.contains(commodity, path)) {
        empty(commodity, path);
      }
    }
  }

  private void empty(int commodity, int path) {
    answer(commodity, path);
    amount = traffic(commodity, path);
    emptyBasic = -1;
    fullLink = -1;
    limitByBasics();
    limitByBases();
    limitByLinks();
    if (isUnsafe()) {
      return;
    }
    move(commodity, path);
    if (fullLink >= 0) {
      basics.grow(fullLink, commodity, path);
    } else if (emptyBasic >= 0) {
      replace(commodity, path);
    } else {
      master.paths(commodity).share(path, 0);
    }
  }

  private double traffic(int commodity, int path) {
    return master.volume(commodity) * master.paths(commodity).share(path);
  }

  /** What all paths and links get if one unit leaves the path. */
  private void answer(int commodity, int path) {
    basics.answer(commodity, path);
    changes.clear();
    changes.add(master.paths(commodity).path(path), -1);
    changes.add(master.paths(commodity).path(bases[commodity]), 1);
    for (int basic = 0; basic < basics.count(); basic++) {
      baseChanges[basics.commodity(basic)] = 0;
    }
    baseChanges[commodity] = 1;
    for (int basic = 0; basic < basics.count(); basic++) {
      double change = basics.change(basic);
      int other = basics.commodity(basic);
      baseChanges[other] -= change;
      if (change != 0) {
        changes.add(master.paths(other).path(basics.path(basic)), change);
        changes.add(master.paths(other).path(bases[other]), -change);
      }
    }
  }

  private void limitByBasics() {
    for (int basic = 0; basic < basics.count(); basic++) {
      double change = basics.change(basic);
      double most = traffic(basics.commodity(basic), basics.path(basic)) / -change;
      if (change < -ROUNDING && most < amount) {
        amount = Math.max(0, most);
        emptyBasic = basic;
        isBaseEmpty = false;
      }
    }
  }

  private void limitByBases() {
    for (int basic = 0; basic < basics.count(); basic++) {
      int commodity = basics.commodity(basic);
      double change = baseChanges[commodity];
      double most = traffic(commodity, bases[commodity]) / -change;
      if (change < -ROUNDING && most < amount) {
        amount = Math.max(0, most);
        emptyBasic = basic;
        isBaseEmpty = true;
      }
    }
  }

  private void limitByLinks() {
    for (int i = 0; i < changes.count(); i++) {
      int link = changes.link(i);
      double change = changes.traffic(link) * master.inverseCapacity(link);
      double most = (limit - utilisations[link]) / change;
      if (changes.traffic(link) > ROUNDING && !basics.isFull(link) && most < amount) {
        amount = Math.max(0, most);
        emptyBasic = -1;
        fullLink = link;
      }
    }
  }

  private boolean isUnsafe() {
    return emptyBasic >= 0
        ? Math.abs(pivot()) < LEAST_PIVOT
        : fullLink >= 0 && basics.count() == MOST_BASICS;
  }

  private double pivot() {
    return isBaseEmpty ? baseChanges[basics.commodity(emptyBasic)] : basics.change(emptyBasic);
  }

  private void move(int commodity, int path) {
    add(commodity, path, -amount);
    moveBase(commodity);
    for (int basic = 0; basic < basics.count(); basic++) {
      add(basics.commodity(basic), basics.path(basic), amount * basics.change(basic));
      moveBase(basics.commodity(basic));
    }
    for (int i = 0; i < changes.count(); i++) {
      int link = changes.link(i);
      utilisations[link] += amount * changes.traffic(link) * master.inverseCapacity(link);
    }
  }

  /** Once for each, however many basic paths it has. */
  private void moveBase(int commodity) {
    add(commodity, bases[commodity], amount * baseChanges[commodity]);
    baseChanges[commodity] = 0;
  }

  private void add(int commodity, int path, double traffic) {
    PathSet set = master.paths(commodity);
    set.share(path, Math.max(0, set.share(path) + traffic / master.volume(commodity)));
  }

  private void replace(int commodity, int path) {
    int other = basics.commodity(emptyBasic);
    if (isBaseEmpty) {
      basics.becomeBase(emptyBasic);
      basics.answer(commodity, path);
    }
    master.paths(other).share(basics.path(emptyBasic), 0);
    basics.replace(emptyBasic, commodity, path);
  }
}
