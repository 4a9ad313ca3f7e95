package io.weir.collector.snmp.discovery;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** Lets so many in at once, the others in the order in which they came. Thread-safe. */
final class Turnstile {

  private final int mostInside;
  private final int mostWaiting;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int inside;

  Turnstile(int mostInside, int mostWaiting) {
    this.mostInside = mostInside;
    this.mostWaiting = mostWaiting;
  }

  /**
   * Begins something when there is room.
   *
   * @param begin called once, on this thread or on one that something else ended on
   * @return as what was begun; exceptionally with a {@link RejectedExecutionException} if too many
   *     wait
   */
  <T> CompletionStage<T> enter(Supplier<CompletionStage<T>> begin) {
    CompletableFuture<T> end = new CompletableFuture<>();
    Runnable entry = () -> run(begin, end);
    synchronized (this) {
      if (inside >= mostInside) {
        if (waiting.size() >= mostWaiting) {
          end.completeExceptionally(new RejectedExecutionException("too many devices wait"));
        } else {
          waiting.add(entry);
        }
        return end;
      }
      inside++;
    }
    entry.run();
    return end;
  }

  private <T> void run(Supplier<CompletionStage<T>> begin, CompletableFuture<T> end) {
    CompletionStage<T> begun;
    try {
      begun = begin.get();
    } catch (RuntimeException e) {
      begun = CompletableFuture.failedFuture(e);
    }
    begun.whenComplete(
        (done, failure) -> {
          leave();
          if (failure == null) {
            end.complete(done);
          } else {
            end.completeExceptionally(failure);
          }
        });
  }

  private void leave() {
    Runnable next;
    synchronized (this) {
      next = waiting.poll();
      if (next == null) {
        inside--;
      }
    }
    if (next != null) {
      next.run();
    }
  }
}
