package io.weir.optimizer.assignment.model.simulation;

import io.weir.optimizer.assignment.model.MinCostFlow;
import io.weir.optimizer.assignment.model.Transport;
import java.util.List;

/**
 * Finds prices by min-cost flow: tasks, in quanta of work, to slots of time on workers, where a
 * quantum costs its share of the time since the task's arrival, and a task gets no more of a slot
 * than one worker does in it. Tasks are taken in blocks, in their order; a block finds the slots
 * that those before it have left.
 */
final class SlotFlow {

  private static final int BLOCK = 100;

  private final List<WorkerGroup> groups;
  private final PriceGrid grid;
  private final double quantum;
  private final double reach;
  private final Fluid fluid;
  private final int[][] taken;

  /** With slots offered for so many seconds beyond the time that the work itself takes. */
  SlotFlow(PriceGrid grid, double reach) {
    this.groups = grid.groups();
    this.grid = grid;
    this.reach = reach;
    this.quantum =
        grid.binSeconds() * groups.stream().mapToDouble(WorkerGroup::speed).min().orElseThrow();
    this.fluid = new Fluid(groups);
    this.taken = new int[groups.size()][grid.bins()];
  }

  /** Sets the prices. */
  void price(List<Arrival> arrivals) {
    for (int from = 0; from < arrivals.size(); from += BLOCK) {
      priceBlock(arrivals.subList(from, Math.min(arrivals.size(), from + BLOCK)));
    }
  }

  private void priceBlock(List<Arrival> block) {
    int from = grid.bin(block.get(0).seconds());
    double allDone = 0;
    for (Arrival arrival : block) {
      allDone = fluid.done(arrival.seconds(), arrival.size());
    }
    int bins = grid.bin(allDone + reach) - from;
    Transport transport = new Transport(free(from, bins));
    for (Arrival arrival : block) {
      addTask(transport, arrival, from, bins);
    }
    MinCostFlow flow = MinCostFlow.of(transport);
    for (int arc = 0; arc < transport.arcs(); arc++) {
      int sink = transport.sink(arc);
      taken[sink / bins][from + sink % bins] += flow.flow(arc);
    }
    for (int sink = 0; sink < groups.size() * bins; sink++) {
      int group = sink / bins;
      double price = flow.price(sink) * groups.get(group).speed() / quantum;
      int bin = from + sink % bins;
      grid.set(group, bin, Math.max(grid.price(group, bin), price));
    }
  }

  private int quantaOfOne(int group) {
    return (int) Math.min(Short.MAX_VALUE, groups.get(group).speed() * grid.binSeconds() / quantum);
  }

  private int[] free(int from, int bins) {
    int[] free = new int[groups.size() * bins];
    for (int sink = 0; sink < free.length; sink++) {
      int group = sink / bins;
      int bin = from + sink % bins;
      if (!grid.isDown(group, bin)) {
        int all = groups.get(group).size() * quantaOfOne(group);
        free[sink] = Math.max(0, all - taken[group][bin]);
      }
    }
    return free;
  }

  private void addTask(Transport transport, Arrival arrival, int from, int bins) {
    int units = (int) Math.max(1, Math.min(Short.MAX_VALUE, arrival.size() / quantum));
    transport.addSource(units);
    for (int group = 0; group < groups.size(); group++) {
      if (groups.get(group).mayRun(arrival.task())) {
        double halfOfOwn = quantum / (2 * groups.get(group).speed());
        for (int bin = grid.bin(arrival.seconds()); bin < from + bins; bin++) {
          double wait = Math.max(0, (bin + 0.5) * grid.binSeconds() - arrival.seconds());
          int sink = group * bins + bin - from;
          transport.addArc(sink, quantaOfOne(group), wait / units + halfOfOwn);
        }
      }
    }
  }
}
