package io.weir.bench.outage;

import io.weir.bench.rest.StoreRow;
import io.weir.bench.rest.WeirApi;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;

/** Asks Weir, until it is closed, how it and its stores are, and keeps the worst. */
final class Watch implements AutoCloseable {

  private static final long GLANCE_NANOS = 300_000_000;

  private final WeirApi api;
  private final Thread thread = new Thread(this::run, "watch");
  private final Map<String, Worst> stores = new ConcurrentHashMap<>();
  private final Set<String> health = new ConcurrentSkipListSet<>();
  private volatile Duration longestAnswer = Duration.ZERO;
  private volatile boolean closed;

  /** What was seen of a store at its worst. */
  record Worst(Duration lag, long lagRows, long spoolBytes, Set<String> breaker) {

    static final Worst NONE = new Worst(Duration.ZERO, 0, 0, Set.of());

    Worst and(StoreRow row) {
      Set<String> seen = new ConcurrentSkipListSet<>(breaker);
      seen.add(row.breaker());
      return new Worst(
          lag.compareTo(row.lag()) > 0 ? lag : row.lag(),
          Math.max(lagRows, row.lagRows()),
          Math.max(spoolBytes, row.spoolBytes()),
          seen);
    }
  }

  Watch(WeirApi api) {
    this.api = api;
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    while (!closed) {
      glance();
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }

  private void glance() {
    long from = System.nanoTime();
    try {
      health.add(api.health());
    } catch (IOException e) {
      health.add("no answer");
    }
    Duration took = Duration.ofNanos(System.nanoTime() - from);
    longestAnswer = took.compareTo(longestAnswer) > 0 ? took : longestAnswer;
    try {
      api.stores()
          .forEach(row -> stores.merge(row.name(), Worst.NONE.and(row), (a, b) -> a.and(row)));
    } catch (IOException e) {
      health.add("no answer");
    }
  }

  Worst worst(String store) {
    return stores.getOrDefault(store, Worst.NONE);
  }

  /** Everything that Weir called itself. */
  Set<String> health() {
    return Set.copyOf(health);
  }

  Duration longestAnswer() {
    return longestAnswer;
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
