package io.weir.collector.snmptraps.receive;

import io.weir.collector.snmptraps.model.Notification;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/** What was received and waits to be worked off: so many, and so much. Thread-safe. */
public final class Intake {

  private final int most;
  private final long mostOctets;
  private final Queue<Notification> waiting = new ArrayDeque<>();
  private long octets;

  /**
   * @param mostOctets of memory, as {@link Notification#weight()} has it
   */
  public Intake(int most, long mostOctets) {
    this.most = most;
    this.mostOctets = mostOctets;
  }

  /** Takes it in, unless there is no room. Does not block. */
  synchronized boolean offer(Notification notification) {
    int weight = notification.weight();
    if (waiting.size() >= most || octets + weight > mostOctets) {
      return false;
    }
    waiting.add(notification);
    octets += weight;
    notifyAll();
    return true;
  }

  /** Takes some out, the oldest first; waits for the first of them for a time. */
  public synchronized List<Notification> take(int limit, long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long left = millis; waiting.isEmpty() && left > 0; left = millisUntil(end)) {
      wait(left);
    }
    List<Notification> taken = new ArrayList<>(Math.min(limit, waiting.size()));
    while (taken.size() < limit && !waiting.isEmpty()) {
      Notification next = waiting.remove();
      octets -= next.weight();
      taken.add(next);
    }
    return taken;
  }

  private static long millisUntil(long end) {
    return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
  }

  /** How many wait. */
  public synchronized int size() {
    return waiting.size();
  }
}
