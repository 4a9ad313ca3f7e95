package io.weir.optimizer.assignment.model.simulation;

import io.weir.api.assign.Task;
import io.weir.api.assign.Workers;
import java.util.Arrays;
import java.util.List;

/** What the dispatcher knows: the state of some time ago. */
final class KnownWorkers implements Workers {

  private final List<SimulatedWorker> workers;
  private final Agenda agenda;
  private final double delay;
  private final WorkerNews[] news;

  KnownWorkers(Scenario scenario, Agenda agenda) {
    this.workers = scenario.workers();
    this.agenda = agenda;
    this.delay = scenario.delaySeconds();
    this.news = new WorkerNews[workers.size()];
    Arrays.fill(news, WorkerNews.IDLE);
  }

  void learn(int worker, WorkerNews latest) {
    news[worker] = latest;
  }

  /** Whether one has nothing to do that accepts the task. */
  boolean knowsIdle(Task task) {
    for (int worker = 0; worker < news.length; worker++) {
      if (news[worker].tasks() == 0 && accepts(worker, task)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a worker accepts the task. */
  boolean acceptsSomewhere(Task task) {
    for (int worker = 0; worker < news.length; worker++) {
      if (accepts(worker, task)) {
        return true;
      }
    }
    return false;
  }

  /** Whether none has anything to do. */
  boolean allIdle() {
    return Arrays.stream(news).allMatch(latest -> latest.tasks() == 0);
  }

  @Override
  public int count() {
    return news.length;
  }

  @Override
  public String id(int worker) {
    return workers.get(worker).id();
  }

  @Override
  public double speed(int worker) {
    return workers.get(worker).speed();
  }

  @Override
  public boolean isUp(int worker) {
    return news[worker].up();
  }

  @Override
  public int queueLength(int worker) {
    return news[worker].tasks();
  }

  @Override
  public double outstandingWork(int worker) {
    return news[worker].work(agenda.now() - delay, speed(worker));
  }

  @Override
  public double ageSeconds() {
    return delay;
  }
}
