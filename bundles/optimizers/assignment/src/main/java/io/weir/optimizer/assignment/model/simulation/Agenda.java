package io.weir.optimizer.assignment.model.simulation;

import java.util.PriorityQueue;

/** What is to happen, in order of time; at one time, in the order it was planned. */
final class Agenda {

  private record Event(double time, long order, Runnable action) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = Double.compare(time, other.time);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private double now;
  private long planned;

  double now() {
    return now;
  }

  void at(double time, Runnable action) {
    events.add(new Event(time, planned++, action));
  }

  /** After some seconds, or within this call if that is at once. */
  void after(double seconds, Runnable action) {
    if (seconds == 0) {
      action.run();
    } else {
      at(now + seconds, action);
    }
  }

  /** Until nothing is left to happen. */
  void run() {
    for (Event next = events.poll(); next != null; next = events.poll()) {
      now = next.time;
      next.action.run();
    }
  }
}
