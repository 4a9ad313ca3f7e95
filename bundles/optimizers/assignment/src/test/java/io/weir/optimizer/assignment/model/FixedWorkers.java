package io.weir.optimizer.assignment.model;

import io.weir.api.assign.Workers;
import java.util.List;

/** Workers that are up, with speeds and work as given. */
record FixedWorkers(List<Double> speeds, List<Double> work) implements Workers {

  @Override
  public int count() {
    return speeds.size();
  }

  @Override
  public String id(int worker) {
    return "w" + worker;
  }

  @Override
  public double speed(int worker) {
    return speeds.get(worker);
  }

  @Override
  public boolean isUp(int worker) {
    return true;
  }

  @Override
  public int queueLength(int worker) {
    return work.get(worker) > 0 ? 1 : 0;
  }

  @Override
  public double outstandingWork(int worker) {
    return work.get(worker);
  }

  @Override
  public double ageSeconds() {
    return 0;
  }
}
