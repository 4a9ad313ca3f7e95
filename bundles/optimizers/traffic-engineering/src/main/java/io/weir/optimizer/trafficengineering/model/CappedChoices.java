package io.weir.optimizer.trafficengineering.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The columns of a program side by side, those of the demands that have a choice. What the others
 * load is taken off what the links may carry.
 */
final class CappedChoices {

  private final CappedColumn[] columns;
  private final int[] begins;
  private final double[] free;

  CappedChoices(CappedProgram program) {
    free = new double[program.links()];
    Arrays.fill(free, 1);
    List<CappedColumn> all = new ArrayList<>();
    int[] ends = new int[program.demands() + 1];
    int choices = 0;
    for (int demand = 0; demand < program.demands(); demand++) {
      List<CappedColumn> ofDemand = program.columns(demand);
      if (ofDemand.size() == 1) {
        ofDemand.get(0).share(1);
        ofDemand.get(0).load(-1, free);
      } else {
        all.addAll(ofDemand);
        ends[++choices] = all.size();
      }
    }
    columns = all.toArray(CappedColumn[]::new);
    begins = Arrays.copyOf(ends, choices + 1);
  }

  int count() {
    return columns.length;
  }

  int links() {
    return free.length;
  }

  /** Demands that have more than one way. */
  int choices() {
    return begins.length - 1;
  }

  int begin(int choice) {
    return begins[choice];
  }

  int end(int choice) {
    return begins[choice + 1];
  }

  CappedColumn column(int index) {
    return columns[index];
  }

  /** What a link may carry of all these. */
  double free(int link) {
    return free[link];
  }

  /** What each column costs, with what it uses of the links. */
  void costs(double[] prices, double[] costs) {
    for (int i = 0; i < columns.length; i++) {
      costs[i] = columns[i].cost() + columns[i].price(prices);
    }
  }

  /** What parts of the columns load. */
  void loads(double[] parts, double[] loads) {
    Arrays.fill(loads, 0);
    for (int i = 0; i < columns.length; i++) {
      columns[i].load(parts[i], loads);
    }
  }
}
