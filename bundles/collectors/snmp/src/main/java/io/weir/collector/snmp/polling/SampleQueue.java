package io.weir.collector.snmp.polling;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SampleSink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes samples of answers and gives them to the host, on a thread of its own: neither may be done
 * where answers are received. Thread-safe.
 */
final class SampleQueue implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SampleQueue.class);
  private static final int MOST_WAITING = 500;

  private final Supplier<Optional<SampleSink>> sink;
  private final LongAdder given = new LongAdder();
  private final LongAdder homeless = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(MOST_WAITING),
          work -> new Thread(work, "weir-snmp-samples"));

  /**
   * Counts since the start.
   *
   * @param given samples that the host took
   * @param homeless samples that there was no host for
   * @param dropped rounds of devices that came while too many waited
   */
  record Figures(long given, long homeless, long dropped) {}

  /**
   * @param sink asked each time; empty while there is no host
   */
  SampleQueue(Supplier<Optional<SampleSink>> sink) {
    this.sink = sink;
  }

  /** Has samples made and given; drops that, and counts it, if too much waits. */
  void hand(Supplier<List<Sample>> made) {
    try {
      thread.execute(() -> give(made));
    } catch (RejectedExecutionException full) {
      dropped.increment();
    }
  }

  private void give(Supplier<List<Sample>> made) {
    try {
      List<Sample> samples = made.get();
      Optional<SampleSink> host = sink.get();
      if (host.isEmpty()) {
        homeless.add(samples.size());
        return;
      }
      for (int from = 0; from < samples.size(); from += SampleSink.MAX_SAMPLES) {
        int to = Math.min(from + SampleSink.MAX_SAMPLES, samples.size());
        host.get().accept(samples.subList(from, to));
        given.add(to - from);
      }
    } catch (RuntimeException e) {
      LOG.warn("Samples of a round are lost", e);
    }
  }

  Figures figures() {
    return new Figures(given.sum(), homeless.sum(), dropped.sum());
  }

  /** Gives what waits, for a bounded time. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(15, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
