package io.weir.collector.snmptraps.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What came last, so many and so much of it. Thread-safe. */
public final class RecentTraps {

  private final int most;
  private final long mostOctets;
  private final Deque<Heard> kept = new ArrayDeque<>();
  private long octets;

  /**
   * @param mostOctets of memory, as {@link Notification#weight()} has it
   */
  public RecentTraps(int most, long mostOctets) {
    this.most = most;
    this.mostOctets = mostOctets;
  }

  /** Keeps it, and forgets the oldest as far as there is no room for them. */
  public synchronized void add(Heard heard) {
    kept.addFirst(heard);
    octets += heard.notification().weight();
    while (kept.size() > most || (octets > mostOctets && kept.size() > 1)) {
      octets -= kept.removeLast().notification().weight();
    }
  }

  /** All of them, the newest first. */
  public synchronized List<Heard> newest() {
    return List.copyOf(kept);
  }
}
