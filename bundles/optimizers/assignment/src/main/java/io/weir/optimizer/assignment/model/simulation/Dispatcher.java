package io.weir.optimizer.assignment.model.simulation;

import io.weir.api.assign.Assigner;
import io.weir.api.assign.Completion;
import io.weir.api.assign.Placement;
import io.weir.api.assign.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks an assigner and gives jobs to workers, as {@link Assigner} says. A worker that is down takes
 * no job: the dispatcher notices that at once and asks again.
 */
final class Dispatcher {

  private final Assigner assigner;
  private final KnownWorkers known;
  private final List<Station> stations;
  private final Agenda agenda;
  private final double window;
  private List<Job> gathered = new ArrayList<>();
  private int gathering;
  private long moved;

  Dispatcher(Assigner assigner, KnownWorkers known, List<Station> stations, Agenda agenda) {
    this.assigner = assigner;
    this.known = known;
    this.stations = stations;
    this.agenda = agenda;
    this.window = assigner.windowSeconds();
  }

  /** Jobs that were given to another worker because theirs failed, or was down when they came. */
  long moved() {
    return moved;
  }

  void arrived(Job job) {
    gathered.add(job);
    if (window == 0 || known.knowsIdle(job.task())) {
      place();
    } else if (gathered.size() == 1) {
      openWindow();
    }
  }

  void learn(int worker, WorkerNews news) {
    boolean cameUp = news.up() && !known.isUp(worker);
    known.learn(worker, news);
    boolean isIdle = news.up() && news.tasks() == 0 && window > 0;
    if ((cameUp || isIdle)
        && gathered.stream().anyMatch(job -> known.accepts(worker, job.task()))) {
      place();
    }
  }

  void cameBack(List<Job> jobs) {
    moved += jobs.size();
    gathered.addAll(jobs);
    place();
  }

  void done(Completion completion) {
    assigner.done(completion);
  }

  private void openWindow() {
    int mine = gathering;
    agenda.at(
        agenda.now() + window,
        () -> {
          if (mine == gathering) {
            place();
          }
        });
  }

  private void place() {
    gathering++;
    List<Job> jobs = gathered;
    gathered = new ArrayList<>();
    while (!jobs.isEmpty()) {
      jobs = send(jobs);
    }
    if (window > 0 && gathered.stream().anyMatch(job -> known.acceptsSomewhere(job.task()))) {
      openWindow();
    }
  }

  /** Gathers again what is not placed; returns the jobs that found their worker down. */
  private List<Job> send(List<Job> jobs) {
    Map<Long, Job> left = new LinkedHashMap<>();
    List<Task> tasks = new ArrayList<>(jobs.size());
    for (Job job : jobs) {
      left.put(job.task().id(), job);
      tasks.add(job.task());
    }
    List<Placement> placements = assigner.chooseAll(tasks, known);
    placements.forEach(this::check);
    checkProgress(tasks, placements);
    List<Job> refused = new ArrayList<>();
    for (Placement placement : placements) {
      Job job = left.remove(placement.task().id());
      if (job == null) {
        throw new IllegalStateException("wanted each task once at most, got " + placement);
      }
      Station station = stations.get(placement.worker());
      if (station.isUp()) {
        station.accept(job);
      } else {
        known.learn(placement.worker(), WorkerNews.DOWN);
        refused.add(job);
      }
    }
    gathered.addAll(left.values());
    moved += refused.size();
    return refused;
  }

  private void check(Placement placement) {
    int worker = placement.worker();
    if (worker < 0 || worker >= known.count() || !known.accepts(worker, placement.task())) {
      throw new IllegalStateException("wanted a worker that accepts the task, got " + placement);
    }
  }

  private void checkProgress(List<Task> tasks, List<Placement> placements) {
    boolean mustPlace = tasks.stream().anyMatch(known::acceptsSomewhere) && known.allIdle();
    if (mustPlace && placements.isEmpty()) {
      throw new IllegalStateException(
          "wanted a task placed while no worker has anything to do, got none of " + tasks.size());
    }
  }
}
