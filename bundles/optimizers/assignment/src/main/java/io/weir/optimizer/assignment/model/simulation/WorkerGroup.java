package io.weir.optimizer.assignment.model.simulation;

import io.weir.api.assign.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Workers of one speed that are up and down at the same times. */
record WorkerGroup(double speed, List<Outage> outages, List<String> ids) {

  static List<WorkerGroup> of(List<SimulatedWorker> workers) {
    Map<List<Object>, WorkerGroup> groups = new LinkedHashMap<>();
    for (SimulatedWorker worker : workers) {
      groups
          .computeIfAbsent(
              List.of(worker.speed(), worker.outages()),
              alike -> new WorkerGroup(worker.speed(), worker.outages(), new ArrayList<>()))
          .ids
          .add(worker.id());
    }
    return List.copyOf(groups.values());
  }

  int size() {
    return ids.size();
  }

  /** Whether the task may run on one of them. */
  boolean mayRun(Task task) {
    return task.onlyOn().isEmpty() || ids.stream().anyMatch(task.onlyOn().get()::contains);
  }

  /** Whether they are down all the time from here to there. */
  boolean isDown(double from, double to) {
    return outages.stream().anyMatch(outage -> outage.from() <= from && to <= outage.until());
  }
}
