package io.weir.optimizer.trafficengineering.model;

import java.util.Arrays;

/**
 * A master's columns side by side: the paths of the commodities that have a choice. What the others
 * bring upon the links is fixed.
 */
final class Columns {

  private final Master master;
  private final int[] commodities;
  private final int[] begins;
  private final int[][] paths;
  private final double[] fixed;

  Columns(Master master) {
    this.master = master;
    fixed = new double[master.links()];
    commodities = new int[countChoices(master)];
    begins = new int[commodities.length + 1];
    int next = 0;
    for (int commodity = 0; commodity < master.commodities(); commodity++) {
      PathSet set = master.paths(commodity);
      if (set.size() == 1) {
        load(set.path(0), master.volume(commodity), fixed);
      } else {
        commodities[next] = commodity;
        begins[next + 1] = begins[next] + set.size();
        next++;
      }
    }
    paths = new int[begins[next]][];
    for (int choice = 0; choice < choices(); choice++) {
      for (int column = begin(choice); column < end(choice); column++) {
        paths[column] = set(choice).path(column - begin(choice));
      }
    }
  }

  private static int countChoices(Master master) {
    int count = 0;
    for (int commodity = 0; commodity < master.commodities(); commodity++) {
      count += master.paths(commodity).size() > 1 ? 1 : 0;
    }
    return count;
  }

  int count() {
    return paths.length;
  }

  /** Commodities that have more than one path. */
  int choices() {
    return commodities.length;
  }

  int begin(int choice) {
    return begins[choice];
  }

  int end(int choice) {
    return begins[choice + 1];
  }

  int[] path(int column) {
    return paths[column];
  }

  double volume(int choice) {
    return master.volume(commodities[choice]);
  }

  PathSet set(int choice) {
    return master.paths(commodities[choice]);
  }

  /** What the commodities without a choice pay for their paths. */
  double fixedCost(double[] prices) {
    double cost = 0;
    for (int link = 0; link < fixed.length; link++) {
      cost += prices[link] * fixed[link];
    }
    return cost;
  }

  /** What each column would pay if it took all of its commodity. */
  void costs(double[] prices, double[] costs) {
    for (int choice = 0; choice < choices(); choice++) {
      double volume = volume(choice);
      for (int column = begin(choice); column < end(choice); column++) {
        double sum = 0;
        for (int link : paths[column]) {
          sum += prices[link] * master.inverseCapacity(link);
        }
        costs[column] = volume * sum;
      }
    }
  }

  /** The links' utilisations under shares. */
  void utilisations(double[] shares, double[] utilisations) {
    System.arraycopy(fixed, 0, utilisations, 0, fixed.length);
    addUtilisations(shares, utilisations);
  }

  /** How the links' utilisations change under changes of shares. */
  void changes(double[] shares, double[] utilisations) {
    Arrays.fill(utilisations, 0);
    addUtilisations(shares, utilisations);
  }

  private void addUtilisations(double[] shares, double[] utilisations) {
    for (int choice = 0; choice < choices(); choice++) {
      double volume = volume(choice);
      for (int column = begin(choice); column < end(choice); column++) {
        load(paths[column], volume * shares[column], utilisations);
      }
    }
  }

  private void load(int[] path, double flow, double[] utilisations) {
    for (int link : path) {
      utilisations[link] += flow * master.inverseCapacity(link);
    }
  }
}
