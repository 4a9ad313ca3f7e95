package io.weir.collector.snmp.inventory;

import io.weir.api.inventory.InventoryStore;
import io.weir.api.store.StoreException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The inventory that is preferred now. What may block is done by a few threads of its own; what is
 * done for one device is done one after the other. Thread-safe.
 */
public final class Inventory implements AutoCloseable {

  /** Who this collector is in the audit. */
  public static final String ACTOR = "weir:snmp";

  private static final int THREADS = 2;
  private static final int MOST_WAITING = 20_000;
  private static final int LOCKS = 64;

  /** Something to do with an inventory; may block. */
  @FunctionalInterface
  public interface Work<T> {

    T with(InventoryStore store) throws StoreException;
  }

  private final Supplier<Optional<InventoryStore>> preferred;
  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Inventory::thread);

  /**
   * @param preferred asked before each piece of work; empty where there is no inventory
   */
  public Inventory(Supplier<Optional<InventoryStore>> preferred) {
    this.preferred = preferred;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "weir-snmp-inventory");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Does something on the calling thread.
   *
   * @throws StoreException UNAVAILABLE where there is no inventory
   */
  public <T> T now(Work<T> work) throws StoreException {
    InventoryStore store =
        preferred
            .get()
            .orElseThrow(
                () ->
                    new StoreException(
                        StoreException.Kind.UNAVAILABLE, "there is no inventory to keep devices"));
    return work.with(store);
  }

  /** Does something for a device on the calling thread, once nobody else does. */
  public <T> T now(String deviceId, Work<T> work) throws StoreException {
    ReentrantLock lock = locks[Math.floorMod(deviceId.hashCode(), LOCKS)];
    lock.lock();
    try {
      return now(work);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Does something on a thread of its own.
   *
   * @return exceptionally with a {@link StoreException}, UNAVAILABLE too where too much waits
   */
  public <T> CompletionStage<T> later(Work<T> work) {
    return hand(() -> now(work));
  }

  /** Does something for a device on a thread of its own, once nobody else does. */
  public <T> CompletionStage<T> later(String deviceId, Work<T> work) {
    return hand(() -> now(deviceId, work));
  }

  /** A piece of work that knows its inventory. */
  private interface Piece<T> {
    T run() throws StoreException;
  }

  private <T> CompletionStage<T> hand(Piece<T> piece) {
    CompletableFuture<T> done = new CompletableFuture<>();
    try {
      threads.execute(() -> run(piece, done));
    } catch (RejectedExecutionException full) {
      done.completeExceptionally(
          new StoreException(
              StoreException.Kind.UNAVAILABLE, "the inventory is too slow: too much waits for it"));
    }
    return done;
  }

  private static <T> void run(Piece<T> piece, CompletableFuture<T> done) {
    try {
      done.complete(piece.run());
    } catch (StoreException | RuntimeException e) {
      done.completeExceptionally(e);
    }
  }

  /** Pieces of work that wait now. */
  public int waiting() {
    return threads.getQueue().size();
  }

  /** Does what was begun, for a bounded time, and nothing more. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
