package io.weir.optimizer.assignment.model.simulation;

import java.util.ArrayList;
import java.util.List;

/** Scenarios for tests. */
final class Worlds {

  private Worlds() {}

  static List<SimulatedWorker> workers(double... speeds) {
    List<SimulatedWorker> workers = new ArrayList<>();
    for (double speed : speeds) {
      workers.add(SimulatedWorker.steady("w" + workers.size(), speed));
    }
    return workers;
  }

  static Scenario of(
      List<SimulatedWorker> workers,
      double load,
      int tasks,
      ArrivalPattern arrivals,
      SizePattern sizes) {
    double speed = workers.stream().mapToDouble(SimulatedWorker::speed).sum();
    return new Scenario(
        workers, new RandomTasks(tasks, load * speed, arrivals, sizes, 0).draw(1), 0);
  }
}
