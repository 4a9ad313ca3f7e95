package io.weir.optimizer.trafficengineering.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The linear program over the ways found so far: shares of the demands among their ways that cost
 * as little as possible in all while no link's load is above 1.
 */
final class CappedProgram {

  private final int links;
  private final List<List<CappedColumn>> columns = new ArrayList<>();

  CappedProgram(int demands, int links) {
    this.links = links;
    for (int demand = 0; demand < demands; demand++) {
      columns.add(new ArrayList<>());
    }
  }

  int links() {
    return links;
  }

  int demands() {
    return columns.size();
  }

  /** The ways of a demand; its shares are together one. */
  List<CappedColumn> columns(int demand) {
    return columns.get(demand);
  }

  /** The way over these links; it is added if it is new, with no share yet. */
  CappedColumn add(int demand, CappedColumn column) {
    for (CappedColumn known : columns.get(demand)) {
      if (Arrays.equals(known.links(), column.links())) {
        return known;
      }
    }
    columns.get(demand).add(column);
    return column;
  }

  /** What all shares cost. */
  double cost() {
    double sum = 0;
    for (List<CappedColumn> ofDemand : columns) {
      for (CappedColumn column : ofDemand) {
        sum += column.share() * column.cost();
      }
    }
    return sum;
  }

  private double[] loads(boolean safe) {
    double[] loads = new double[links];
    for (List<CappedColumn> ofDemand : columns) {
      for (CappedColumn column : ofDemand) {
        column.load(safe ? column.safeShare() : column.share(), loads);
      }
    }
    return loads;
  }

  /** Mixes in as little of the safe shares as brings every load to the limit at most. */
  void keep(double limit) {
    double[] loads = loads(false);
    double[] safe = loads(true);
    double part = 0;
    for (int link = 0; link < links; link++) {
      if (loads[link] > limit) {
        double need = (loads[link] - limit) / (loads[link] - safe[link]);
        part = Math.max(part, safe[link] < loads[link] ? need : 1);
      }
    }
    for (List<CappedColumn> ofDemand : columns) {
      for (CappedColumn column : ofDemand) {
        column.share(column.share() + Math.min(1, part) * (column.safeShare() - column.share()));
      }
    }
  }

  /** The largest load of a link. */
  double largestLoad() {
    return Arrays.stream(loads(false)).max().orElse(0);
  }

  /**
   * A demand's ways with at least this share and the largest one, their shares scaled to one.
   *
   * @param whole what a way that is no path is made of
   */
  List<Route> routes(int demand, double least, List<Route> whole) {
    double largest = 0;
    for (CappedColumn column : columns.get(demand)) {
      largest = Math.max(largest, column.share());
    }
    Map<List<Integer>, Route> routes = new LinkedHashMap<>();
    double sum = 0;
    for (CappedColumn column : columns.get(demand)) {
      if (column.share() > 0 && column.share() >= Math.min(least, largest)) {
        sum += column.share();
        List<Route> parts = column.isPath() ? List.of(new Route(1, column.links())) : whole;
        for (Route part : parts) {
          Route route = part.times(column.share());
          routes.merge(route.linkList(), route, (one, other) -> one.plus(other.share()));
        }
      }
    }
    double all = sum;
    return routes.values().stream().map(route -> route.times(1 / all)).toList();
  }
}
