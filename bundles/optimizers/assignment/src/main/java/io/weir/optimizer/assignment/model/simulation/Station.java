package io.weir.optimizer.assignment.model.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A worker at work. Tells its {@link Listener} what happens there. */
final class Station {

  /** Who is told. */
  interface Listener {
    /** After anything has changed. */
    void changed(Station station);

    /** A job is done, begun at a time. */
    void done(Station station, Job job, double begun);

    /** It failed, and had these jobs. */
    void failed(Station station, List<Job> jobs);
  }

  private final int row;
  private final SimulatedWorker worker;
  private final Agenda agenda;
  private final Listener listener;
  private final Deque<Job> waiting = new ArrayDeque<>();
  private Optional<Job> running = Optional.empty();
  private double waitingWork;
  private double runningSince;
  private boolean up = true;
  private int begun;
  private double busySeconds;

  Station(int row, SimulatedWorker worker, Agenda agenda, Listener listener) {
    this.row = row;
    this.worker = worker;
    this.agenda = agenda;
    this.listener = listener;
    for (Outage outage : worker.outages()) {
      agenda.at(outage.from(), this::fail);
      if (outage.until() < Double.POSITIVE_INFINITY) {
        agenda.at(outage.until(), this::recover);
      }
    }
  }

  int row() {
    return row;
  }

  boolean isUp() {
    return up;
  }

  /** Seconds spent on tasks, lost ones included. */
  double busySeconds() {
    return busySeconds;
  }

  WorkerNews news() {
    if (!up) {
      return WorkerNews.DOWN;
    }
    int tasks = waiting.size() + (running.isPresent() ? 1 : 0);
    double runningWork = running.map(job -> job.task().size()).orElse(0.0);
    return new WorkerNews(true, tasks, waitingWork, runningWork, runningSince);
  }

  /** Takes a job; up only. */
  void accept(Job job) {
    waiting.add(job);
    waitingWork += job.task().size();
    begin();
    listener.changed(this);
  }

  private void begin() {
    if (running.isPresent() || waiting.isEmpty()) {
      return;
    }
    Job job = waiting.remove();
    waitingWork = waiting.isEmpty() ? 0 : Math.max(0, waitingWork - job.task().size());
    running = Optional.of(job);
    runningSince = agenda.now();
    int mine = ++begun;
    agenda.at(runningSince + job.size() / worker.speed(), () -> finish(mine, job));
  }

  private void finish(int which, Job job) {
    if (which != begun || running.isEmpty()) {
      return; // It was lost when the worker failed.
    }
    double since = runningSince;
    stop();
    listener.done(this, job, since);
    begin();
    listener.changed(this);
  }

  private void stop() {
    busySeconds += agenda.now() - runningSince;
    running = Optional.empty();
  }

  private void fail() {
    up = false;
    List<Job> lost = new ArrayList<>(running.stream().toList());
    lost.addAll(waiting);
    if (running.isPresent()) {
      stop();
    }
    waiting.clear();
    waitingWork = 0;
    listener.changed(this);
    listener.failed(this, lost);
  }

  private void recover() {
    up = true;
    listener.changed(this);
  }
}
