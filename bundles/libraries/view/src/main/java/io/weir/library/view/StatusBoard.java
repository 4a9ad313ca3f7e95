package io.weir.library.view;

import io.weir.api.store.StoreStatus;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * What stores say that they hold, for those who must not wait for a server that is slow or mute: a
 * store is asked by a thread of its own, and not again before it has answered. For any thread.
 */
public final class StatusBoard implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private final Duration patience;
  private final Duration silence;
  private final ExecutorService threads = Executors.newCachedThreadPool(StatusBoard::thread);
  private final Map<Object, Asked> stores = Collections.synchronizedMap(new WeakHashMap<>());

  public StatusBoard() {
    this(PATIENCE, SILENCE);
  }

  StatusBoard(Duration patience, Duration silence) {
    this.patience = patience;
    this.silence = silence;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "weir-status");
    thread.setDaemon(true);
    return thread;
  }

  /** A store's last answer, and the question that it is asked now, or was asked last. */
  private static final class Asked {
    private volatile Optional<StoreStatus> last = Optional.empty();
    private volatile long nanos;
    private Optional<CompletableFuture<StoreStatus>> question = Optional.empty();

    synchronized CompletableFuture<StoreStatus> ask(Supplier<StoreStatus> status, Executor by) {
      if (question.isEmpty() || question.get().isDone()) {
        nanos = System.nanoTime();
        question = Optional.of(CompletableFuture.supplyAsync(() -> told(status.get()), by));
      }
      return question.get();
    }

    private StoreStatus told(StoreStatus status) {
      last = Optional.of(status);
      return status;
    }

    Duration age() {
      return Duration.ofNanos(System.nanoTime() - nanos);
    }
  }

  /**
   * What a store says now; if that takes long, what it said when it was asked before.
   *
   * @throws UnavailableException if it failed, or has been silent for long
   */
  public StoreStatus of(Object store, Supplier<StoreStatus> status) {
    Asked asked = stores.computeIfAbsent(store, any -> new Asked());
    try {
      return asked.ask(status, threads).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return earlier(asked);
    } catch (ExecutionException e) {
      throw new UnavailableException(String.valueOf(e.getCause().getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("interrupted");
    }
  }

  private StoreStatus earlier(Asked asked) {
    Duration age = asked.age();
    return asked
        .last
        .filter(any -> age.compareTo(silence) <= 0)
        .orElseThrow(
            () -> new UnavailableException("no answer within " + age.toMillis() / 1000.0 + " s"));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
