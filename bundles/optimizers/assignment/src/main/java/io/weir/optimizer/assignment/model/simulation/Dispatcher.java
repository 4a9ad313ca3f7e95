package io.weir.optimizer.assignment.model.simulation;

import io.weir.api.assign.Assigner;
import io.weir.api.assign.Completion;
import io.weir.api.assign.Placement;
import io.weir.api.assign.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks an assigner and gives jobs to workers, as {@link Assigner} says; of many that are gathered,
 * it asks for the oldest. A worker that is down takes no job: the dispatcher notices that at once
 * and asks again.
 */
final class Dispatcher {

  private static final int MOST_AT_ONCE = 1_000;

  private final Assigner assigner;
  private final KnownWorkers known;
  private final List<Station> stations;
  private final Agenda agenda;
  private final double window;
  private final Deque<Job> gathered = new ArrayDeque<>();
  private final List<Job> acceptedNowhere = new ArrayList<>();
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
    if (cameUp) {
      gathered.addAll(acceptedNowhere);
      acceptedNowhere.clear();
    }
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
    boolean isAskedAgain = true;
    while (isAskedAgain && !gathered.isEmpty()) {
      boolean wasRefused = send(oldest());
      isAskedAgain = wasRefused || window == 0;
    }
    if (!gathered.isEmpty()) {
      openWindow();
    }
  }

  private Map<Long, Job> oldest() {
    Map<Long, Job> oldest = new LinkedHashMap<>();
    while (oldest.size() < MOST_AT_ONCE && !gathered.isEmpty()) {
      Job job = gathered.remove();
      oldest.put(job.task().id(), job);
    }
    return oldest;
  }

  /** Gathers again what is not placed; tells whether a worker was found down. */
  private boolean send(Map<Long, Job> jobs) {
    List<Task> tasks = jobs.values().stream().map(Job::task).toList();
    List<Placement> placements = assigner.chooseAll(tasks, known);
    placements.forEach(this::check);
    checkProgress(tasks, placements);
    List<Job> refused = new ArrayList<>();
    for (Placement placement : placements) {
      Job job = jobs.remove(placement.task().id());
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
    moved += refused.size();
    keep(new ArrayList<>(jobs.values()));
    refused.forEach(gathered::addFirst);
    return !refused.isEmpty();
  }

  /** In their order, before those that have come later. */
  private void keep(List<Job> left) {
    for (int i = left.size() - 1; i >= 0; i--) {
      if (known.acceptsSomewhere(left.get(i).task())) {
        gathered.addFirst(left.get(i));
      } else {
        acceptedNowhere.add(left.get(i));
      }
    }
  }

  private void check(Placement placement) {
    int worker = placement.worker();
    if (worker < 0 || worker >= known.count() || !known.accepts(worker, placement.task())) {
      throw new IllegalStateException("wanted a worker that accepts the task, got " + placement);
    }
  }

  private void checkProgress(List<Task> tasks, List<Placement> placements) {
    boolean mustPlace = window == 0 || known.allIdle();
    if (mustPlace && placements.isEmpty() && tasks.stream().anyMatch(known::acceptsSomewhere)) {
      throw new IllegalStateException(
          "wanted a task placed as a worker accepts it, got none of " + tasks.size());
    }
  }
}
