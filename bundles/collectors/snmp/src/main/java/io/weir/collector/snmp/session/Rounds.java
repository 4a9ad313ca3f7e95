package io.weir.collector.snmp.session;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * Starts each device's poll once a period, at a moment of its own that stays the same over
 * restarts, so that the load is even. Never polls a device twice at once. Thread-safe.
 */
public final class Rounds implements AutoCloseable {

  /** What a round does with a device. */
  @FunctionalInterface
  public interface Poll {

    /**
     * Called on the one thread of the rounds; must not block.
     *
     * @param time until the round no longer waits
     */
    CompletionStage<?> start(String device, Duration time);
  }

  /**
   * Counts since the start, over all devices.
   *
   * @param skipped rounds not begun because the device's last one had not ended
   * @param late rounds that the deadline ended
   */
  public record Figures(long started, long completed, long failed, long skipped, long late) {}

  private final Duration period;
  private final Duration time;
  private final Poll poll;
  private final ScheduledThreadPoolExecutor timer;
  private final Map<String, ScheduledFuture<?>> devices = new ConcurrentHashMap<>();
  private final LongAdder started = new LongAdder();
  private final LongAdder completed = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder skipped = new LongAdder();
  private final LongAdder late = new LongAdder();

  /**
   * @param period from one start to the next
   * @param time that a device has in a round; rounds that take longer than the period are skipped
   */
  public Rounds(Duration period, Duration time, Poll poll) {
    if (period.toMillis() < 1 || time.toMillis() < 1) {
      throw new IllegalArgumentException(
          "wanted a period and a time of at least 1 ms, got " + period + " and " + time);
    }
    this.period = period;
    this.time = time;
    this.poll = poll;
    timer = new ScheduledThreadPoolExecutor(1, Rounds::thread);
    timer.setRemoveOnCancelPolicy(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "weir-snmp-rounds");
    thread.setDaemon(true);
    return thread;
  }

  /** Takes a device in; does nothing if it is in already. */
  public void add(String device) {
    devices.computeIfAbsent(device, this::schedule);
  }

  /** Leaves a device out from now on; a round that runs goes on to its end. */
  public void remove(String device) {
    ScheduledFuture<?> gone = devices.remove(device);
    if (gone != null) {
      gone.cancel(false);
    }
  }

  private ScheduledFuture<?> schedule(String device) {
    long every = period.toMillis();
    long wait = Math.floorMod(phase(device, period) - System.currentTimeMillis(), every);
    AtomicBoolean busy = new AtomicBoolean();
    return timer.scheduleAtFixedRate(() -> begin(device, busy), wait, every, TimeUnit.MILLISECONDS);
  }

  /**
   * When a device's round begins, in milliseconds after a period's begin (periods are counted from
   * the epoch): a hash with all its bits mixed (as MurmurHash3 does).
   */
  public static long phase(String device, Duration period) {
    long hash = device.hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6bL;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35L;
    return Math.floorMod(hash ^ (hash >>> 16), period.toMillis());
  }

  private void begin(String device, AtomicBoolean busy) {
    if (!busy.compareAndSet(false, true)) {
      skipped.increment();
      return;
    }
    started.increment();
    CompletableFuture<Object> round = new CompletableFuture<>();
    ScheduledFuture<?> end =
        timer.schedule(() -> expire(round), time.toNanos(), TimeUnit.NANOSECONDS);
    CompletionStage<Object> ended = round;
    ended.whenComplete(
        (done, failure) -> {
          end.cancel(false);
          busy.set(false);
        });
    try {
      poll.start(device, time).whenComplete((done, failure) -> finish(round, failure));
    } catch (RuntimeException e) {
      finish(round, e);
    }
  }

  private void finish(CompletableFuture<Object> round, Throwable failure) {
    if (round.complete(Boolean.TRUE)) {
      (failure == null ? completed : failed).increment();
    }
  }

  private void expire(CompletableFuture<Object> round) {
    if (round.complete(Boolean.FALSE)) {
      late.increment();
    }
  }

  public Figures figures() {
    return new Figures(started.sum(), completed.sum(), failed.sum(), skipped.sum(), late.sum());
  }

  @Override
  public void close() {
    timer.shutdownNow();
    devices.clear();
  }
}
