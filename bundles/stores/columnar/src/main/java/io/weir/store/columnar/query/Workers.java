package io.weir.store.columnar.query;

import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.TimeRange;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import io.weir.store.columnar.file.BlockRef;
import io.weir.store.columnar.file.CorruptFrameException;
import io.weir.store.columnar.file.FlowLog;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The threads that read blocks for queries. Only they read: an interrupt of a caller's thread would
 * close the file for everybody.
 */
final class Workers implements Closeable {

  private final int threads;
  private final FlowLog log;
  private final ExecutorService executor;

  Workers(int threads, FlowLog log) {
    this.threads = threads;
    this.log = log;
    AtomicInteger number = new AtomicInteger();
    this.executor =
        Executors.newFixedThreadPool(
            threads, task -> thread(task, "weir-columnar-query-" + number.incrementAndGet()));
  }

  /** Those who receive and store flows go first; nothing but speed depends on it. */
  @SuppressWarnings("ThreadPriorityCheck") // a hint to the scheduler is what is wanted
  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  /**
   * Reads all blocks, shared among the threads, each with a consumer of its own. Damaged blocks are
   * reported and left out.
   *
   * @return the consumers
   */
  <C extends RowConsumer> List<C> scan(
      List<BlockRef> blocks,
      TimeRange range,
      FlowFilter filter,
      Supplier<C> consumers,
      Deadline deadline)
      throws StoreException {
    AtomicInteger next = new AtomicInteger();
    List<Future<C>> running = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, Math.max(1, blocks.size())); i++) {
      C consumer = consumers.get();
      running.add(
          executor.submit(
              () -> {
                BlockScan scan = new BlockScan(range, filter);
                for (int at = next.getAndIncrement();
                    at < blocks.size();
                    at = next.getAndIncrement()) {
                  deadline.check();
                  read(blocks.get(at), scan, consumer);
                }
                return consumer;
              }));
    }
    List<C> done = new ArrayList<>();
    for (Future<C> future : running) {
      done.add(await(future));
    }
    return done;
  }

  /** Does something that reads, on one thread. */
  <T> T run(Callable<T> task) throws StoreException {
    return await(executor.submit(task));
  }

  /** Something that reads a block. */
  @FunctionalInterface
  interface BlockTask {
    void run() throws IOException;
  }

  void read(BlockRef block, BlockScan scan, RowConsumer consumer) throws StoreException {
    guard(block, () -> scan.scan(block, consumer));
  }

  /** Reads a block, or reports that it is damaged. */
  void guard(BlockRef block, BlockTask task) throws StoreException {
    try {
      task.run();
    } catch (CorruptFrameException e) {
      log.reportCorrupt(block, e.getMessage());
    } catch (IOException e) {
      throw new StoreException(Kind.UNAVAILABLE, "cannot read " + block.segment() + ": " + e, e);
    }
  }

  private static <T> T await(Future<T> future) throws StoreException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw rethrown(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static StoreException rethrown(Throwable cause) {
    if (cause instanceof StoreException store) {
      return new StoreException(store.kind(), store.getMessage(), store);
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new StoreException(Kind.UNAVAILABLE, "a query failed: " + cause, cause);
  }

  /** Waits for what runs, and takes no more. */
  @Override
  public void close() {
    executor.shutdown();
  }
}
