package io.weir.collector.snmpsimulator.model;

import java.util.Arrays;

/** What happens in a network as time goes on, so that it can be told. Immutable. */
public final class Changes {

  /** Is told what happened. */
  public interface Listener {

    void linkChanged(int end, boolean up, long when);

    void started(int device, long when);
  }

  private static final int END_BITS = 23;

  private final Network network;

  /** The changes of each day in their order: the time of the day, the end, and 1 if it goes up. */
  private final long[] daily;

  public Changes(Network network) {
    this.network = network;
    Tree tree = network.tree();
    long[] all = new long[16];
    int size = 0;
    for (int end = 0; end < tree.devices() * tree.interfaces(); end++) {
      if (network.outages().happen(end)) {
        all = size + 2 > all.length ? Arrays.copyOf(all, 2 * all.length) : all;
        all[size++] = change(network.outages().downAt(end), end, 0);
        all[size++] = change(network.outages().upAt(end), end, 1);
      }
    }
    daily = Arrays.copyOf(all, size);
    Arrays.sort(daily);
  }

  private static long change(long inDay, int end, int up) {
    return inDay << (END_BITS + 1) | (long) end << 1 | up;
  }

  /** How many links' ends change in a day. */
  public int perDay() {
    return daily.length;
  }

  /**
   * Tells what happened after a time and not after another, at most a day later: the last start of
   * each device, then what links did in its order.
   */
  public void between(long after, long until, Listener listener) {
    long from = Math.max(after, until - Shape.DAY);
    for (int device = 0; device < network.tree().devices(); device++) {
      long started = network.restarts().startedAt(device, until);
      if (started > from) {
        listener.started(device, started);
      }
    }
    long day = Math.floorDiv(from + 1, Shape.DAY);
    tellLinks(day, from, until, listener);
    if (Math.floorDiv(until, Shape.DAY) > day) {
      tellLinks(day + 1, from, until, listener);
    }
  }

  private void tellLinks(long day, long after, long until, Listener listener) {
    long first = Math.max(0, after + 1 - day * Shape.DAY);
    int place = Arrays.binarySearch(daily, change(first, 0, 0));
    for (int i = place < 0 ? -place - 1 : place; i < daily.length; i++) {
      long when = day * Shape.DAY + (daily[i] >>> (END_BITS + 1));
      if (when > until) {
        return;
      }
      int end = (int) (daily[i] >>> 1) & ((1 << END_BITS) - 1);
      listener.linkChanged(end, (daily[i] & 1) == 1, when);
    }
  }
}
