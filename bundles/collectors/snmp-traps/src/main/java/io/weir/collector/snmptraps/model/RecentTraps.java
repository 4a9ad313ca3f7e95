package io.weir.collector.snmptraps.model;

import io.weir.api.snmp.Trap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What came last, so many and so much of it. Thread-safe. */
public final class RecentTraps {

  private record Kept(Trap trap, int weight) {}

  private final int most;
  private final long mostOctets;
  private final Deque<Kept> kept = new ArrayDeque<>();
  private long octets;

  /**
   * @param mostOctets of memory, as {@link Notification#weight()} has it
   */
  public RecentTraps(int most, long mostOctets) {
    this.most = most;
    this.mostOctets = mostOctets;
  }

  /** Keeps it, and forgets the oldest as far as there is no room for them. */
  public synchronized void add(Trap trap, int weight) {
    kept.addFirst(new Kept(trap, weight));
    octets += weight;
    while (kept.size() > most || (octets > mostOctets && kept.size() > 1)) {
      octets -= kept.removeLast().weight();
    }
  }

  /** The newest first. */
  public synchronized List<Trap> newest(int limit) {
    return kept.stream().limit(limit).map(Kept::trap).toList();
  }
}
