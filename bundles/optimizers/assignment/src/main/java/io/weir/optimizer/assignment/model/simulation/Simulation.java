package io.weir.optimizer.assignment.model.simulation;

import io.weir.api.assign.AssignmentStrategy;
import io.weir.api.assign.Completion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A strategy at work in a scenario, by discrete events: the same for the same seed. What a worker
 * that fails has not done comes back to the dispatcher, which hears of it as late as of all else,
 * and is begun anew elsewhere.
 */
public final class Simulation implements Station.Listener {

  private final Scenario scenario;
  private final AssignmentStrategy strategy;
  private final Agenda agenda = new Agenda();
  private final List<Station> stations = new ArrayList<>();
  private final Dispatcher dispatcher;
  private final double[] sojourn;
  private double lastDone;

  private Simulation(Scenario scenario, AssignmentStrategy strategy, long seed) {
    this.scenario = scenario;
    this.strategy = strategy;
    this.sojourn = new double[scenario.arrivals().size()];
    Arrays.fill(sojourn, Double.NaN);
    for (SimulatedWorker worker : scenario.workers()) {
      stations.add(new Station(stations.size(), worker, agenda, this));
    }
    KnownWorkers known = new KnownWorkers(scenario, agenda);
    this.dispatcher = new Dispatcher(strategy.newAssigner(seed), known, stations, agenda);
  }

  /**
   * Runs until every task is done that can be.
   *
   * @throws IllegalStateException if the strategy breaks its contract
   */
  public static Outcome run(Scenario scenario, AssignmentStrategy strategy, long seed) {
    Simulation simulation = new Simulation(scenario, strategy, seed);
    simulation.arrive(0);
    simulation.agenda.run();
    return simulation.outcome();
  }

  /** One arrival is planned at a time: the agenda stays small. */
  private void arrive(int index) {
    if (index < scenario.arrivals().size()) {
      Arrival next = scenario.arrivals().get(index);
      Job job = new Job(index, next.seconds(), next.size(), next.task());
      agenda.at(
          next.seconds(),
          () -> {
            arrive(index + 1);
            dispatcher.arrived(job);
          });
    }
  }

  @Override
  public void changed(Station station) {
    WorkerNews news = station.news();
    agenda.after(scenario.delaySeconds(), () -> dispatcher.learn(station.row(), news));
  }

  @Override
  public void done(Station station, Job job, double begun) {
    double now = agenda.now();
    sojourn[job.index()] = now - job.arrived();
    lastDone = now;
    Completion completion =
        new Completion(job.task(), station.row(), begun - job.arrived(), now - begun);
    agenda.after(scenario.delaySeconds(), () -> dispatcher.done(completion));
  }

  @Override
  public void failed(Station station, List<Job> jobs) {
    agenda.after(scenario.delaySeconds(), () -> dispatcher.cameBack(jobs));
  }

  private Outcome outcome() {
    double[] busy = stations.stream().mapToDouble(Station::busySeconds).toArray();
    double[] up = scenario.workers().stream().mapToDouble(this::secondsUp).toArray();
    return new Outcome(strategy.name(), sojourn, busy, up, dispatcher.moved(), lastDone);
  }

  private double secondsUp(SimulatedWorker worker) {
    double down = 0;
    for (Outage outage : worker.outages()) {
      down += Math.max(0, Math.min(lastDone, outage.until()) - outage.from());
    }
    return lastDone - down;
  }
}
