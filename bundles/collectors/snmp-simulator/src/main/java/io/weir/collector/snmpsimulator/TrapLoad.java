package io.weir.collector.snmpsimulator;

import io.weir.collector.snmpsimulator.model.Tree;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Sends notifications at an even rate, whatever happens in the network: each device in turn says of
 * each port in turn that it is down, then that it is up.
 */
final class TrapLoad {

  private static final long TICK_NANOS = 1_000_000;
  private static final long SECOND_NANOS = 1_000_000_000;

  private final Tree tree;
  private final TrapSender sender;
  private final LongSupplier clock;
  private final TrapCounters counters;
  private final int rate;

  TrapLoad(Tree tree, TrapSender sender, LongSupplier clock, TrapCounters counters, int rate) {
    this.tree = tree;
    this.sender = sender;
    this.clock = clock;
    this.counters = counters;
    this.rate = rate;
  }

  /** Sends for as long as wanted. */
  void run(BooleanSupplier goesOn) {
    long begin = System.nanoTime();
    long sent = 0;
    while (goesOn.getAsBoolean()) {
      double seconds = (double) (System.nanoTime() - begin) / SECOND_NANOS;
      for (long due = (long) (seconds * rate); sent < due; sent++) {
        send(sent);
      }
      LockSupport.parkNanos(TICK_NANOS);
    }
  }

  private void send(long number) {
    int device = (int) (number % tree.devices());
    long round = number / tree.devices();
    int place = (int) (round / 2 % tree.ports());
    boolean taken = sender.link(tree.end(device, place), round % 2 == 1, clock.getAsLong());
    (taken ? counters.sent() : counters.failed()).increment();
  }
}
