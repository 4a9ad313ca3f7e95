package io.weir.platform.planning;

import io.weir.api.optimize.InfeasibleException;
import io.weir.api.optimize.Optimizer;
import io.weir.api.optimize.Plan;
import io.weir.api.optimize.PlanningProblem;
import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.PlanRequest;
import io.weir.api.planning.PlanState;
import io.weir.api.planning.PlanningException;
import io.weir.api.traffic.Demand;
import io.weir.api.traffic.TrafficMatrix;
import io.weir.platform.planning.model.Changes;
import io.weir.platform.planning.model.EqualCostLoads;
import io.weir.platform.planning.model.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one plan, from the measuring to the proposal. Ended by another thread, it interrupts the
 * optimizer alone: an interrupt would close the files of an embedded store that is asked.
 */
final class PlanMaker implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(PlanMaker.class);

  private final PlanBook book;
  private final PlanEntry entry;
  private final Optimizer optimizer;
  private final Measurements measurements;
  private Thread optimizing;
  private boolean ended;

  PlanMaker(PlanBook book, PlanEntry entry, Optimizer optimizer, Measurements measurements) {
    this.book = book;
    this.entry = entry;
    this.optimizer = optimizer;
    this.measurements = measurements;
  }

  @Override
  public void run() {
    try {
      make();
    } catch (PlanningException | InfeasibleException e) {
      fail(e.getMessage());
    } catch (InterruptedException e) {
      fail("It was broken off.");
    } catch (RuntimeException e) {
      LOG.warn("Plan {} could not be made by {}", entry.id(), optimizer.name(), e);
      fail("The optimizer %s failed: %s".formatted(optimizer.name(), e));
    }
  }

  private void make() throws PlanningException, InfeasibleException, InterruptedException {
    PlanRequest request = entry.request();
    Network network = Changes.of(measurements.network(request.window()), request.changes());
    Network routed = withoutCutOff(withoutLocal(network));
    if (routed.traffic().demands().isEmpty()) {
      throw new PlanningException(
          PlanningException.Kind.INFEASIBLE,
          "There is no traffic to plan for" + because(routed.traffic()));
    }
    Plan plan =
        optimize(
            new PlanningProblem(routed.topology(), routed.traffic().demands(), request.goal()));
    PlanEntry.Basis basis = new PlanEntry.Basis(routed.topology(), routed.traffic());
    book.move(entry.id(), PlanState.PLANNING, made -> made.made(basis, plan), summary(plan));
  }

  private Plan optimize(PlanningProblem problem) throws InfeasibleException, InterruptedException {
    optimizing(Thread.currentThread());
    try {
      return optimizer.optimize(problem);
    } finally {
      optimizing(null);
    }
  }

  private synchronized void optimizing(Thread thread) throws InterruptedException {
    optimizing = thread;
    if (ended) {
      boolean unused = Thread.interrupted();
      throw new InterruptedException();
    }
  }

  /** Ends the work soon. */
  synchronized void end() {
    ended = true;
    if (optimizing != null) {
      optimizing.interrupt();
    }
  }

  private static String because(TrafficMatrix traffic) {
    return traffic.notes().isEmpty() ? "." : ": " + String.join(" ", traffic.notes());
  }

  /** What stays within a node needs no plan. */
  private static Network withoutLocal(Network network) {
    TrafficMatrix traffic = network.traffic();
    List<Demand> between =
        traffic.demands().stream().filter(demand -> !demand.from().equals(demand.to())).toList();
    return new Network(
        network.topology(),
        new TrafficMatrix(traffic.range(), between, traffic.confidence(), traffic.notes()));
  }

  /** Demands that have no path are no reason not to plan for the others; but they are told. */
  private static Network withoutCutOff(Network network) {
    EqualCostLoads loads = new EqualCostLoads(network);
    List<Demand> cutOff = loads.cutOff();
    if (cutOff.isEmpty()) {
      return network;
    }
    TrafficMatrix traffic = network.traffic();
    List<String> notes = new ArrayList<>(traffic.notes());
    notes.add(
        String.format(
            Locale.ROOT,
            "%d demands of %.3g bit/s in all have no path and are left out.",
            cutOff.size(),
            cutOff.stream().mapToDouble(Demand::bitsPerSecond).sum()));
    return new Network(
        network.topology(),
        new TrafficMatrix(traffic.range(), loads.routed(), traffic.confidence(), notes));
  }

  private static String summary(Plan plan) {
    return String.format(
        Locale.ROOT,
        "Largest utilisation %.1f %%, %.1f %% today, at best %.1f %%.",
        100 * plan.utilisation().planned(),
        100 * plan.utilisation().before(),
        100 * plan.utilisation().bound());
  }

  private void fail(String text) {
    try {
      book.move(entry.id(), PlanState.PLANNING, PlanState.FAILED, "weir", text);
    } catch (PlanningException e) {
      LOG.info("Plan {} is given up: {}", entry.id(), e.getMessage());
    }
  }
}
