package io.weir.collector.snmpsimulator;

import io.weir.collector.snmpsimulator.model.Changes;
import io.weir.collector.snmpsimulator.model.Network;

/** Tells what changes in the network, at most so much a second. For one thread. */
final class TrapNews implements Changes.Listener {

  private static final long SECOND = 1_000;

  private final Network network;
  private final Changes changes;
  private final TrapSender sender;
  private final int most;
  private final TrapCounters counters;
  private long toldUntil;
  private long second;
  private int thisSecond;

  /**
   * Tells what happens from now on.
   *
   * @param most in one second
   * @param now milliseconds since {@link Network#ORIGIN}
   */
  TrapNews(Network network, TrapSender sender, int most, TrapCounters counters, long now) {
    this.network = network;
    this.sender = sender;
    this.most = most;
    this.counters = counters;
    changes = new Changes(network);
    toldUntil = now;
  }

  /** Tells what happened since it was called last. */
  void tell(long now) {
    if (now > toldUntil) {
      changes.between(toldUntil, now, this);
      toldUntil = now;
    }
  }

  @Override
  public void linkChanged(int end, boolean up, long when) {
    if (!network.restarts().isSilent(network.tree().device(end), when) && allowed(when)) {
      count(sender.link(end, up, when));
    }
  }

  @Override
  public void started(int device, long when) {
    if (allowed(when)) {
      count(sender.coldStart(device, when));
    }
  }

  private boolean allowed(long when) {
    if (when / SECOND != second) {
      second = when / SECOND;
      thisSecond = 0;
    }
    if (thisSecond++ < most) {
      return true;
    }
    counters.capped().increment();
    return false;
  }

  private void count(boolean sent) {
    (sent ? counters.sent() : counters.failed()).increment();
  }
}
