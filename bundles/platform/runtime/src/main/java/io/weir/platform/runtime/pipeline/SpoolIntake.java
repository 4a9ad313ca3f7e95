package io.weir.platform.runtime.pipeline;

import io.weir.api.collect.StoreDelivery;
import io.weir.platform.runtime.spool.Codec;
import io.weir.platform.runtime.spool.Spool;
import io.weir.platform.runtime.spool.SpoolFullException;
import io.weir.platform.runtime.spool.SpoolOptions;
import io.weir.platform.runtime.spool.Spooled;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Puts what comes from a queue into a spool at once, and has another thread bring it to the store.
 * What does not fit the spool, or the disk, is the newest, and is counted as lost.
 */
final class SpoolIntake<T> implements Destination<T> {

  private final Outlet<T> outlet;
  private final SpoolOptions options;
  private final Codec<T> codec;
  private final Spool<T> spool;
  private final SpooledOutlet<T> spooled;
  private final Delivery<Spooled<T>> delivery;
  private final SpoolDrain<T> drain;
  private final Account account;
  private final Notices notices;
  private final long closeMillis;
  private final Deadline deadline = new Deadline();
  private volatile String unwritable = "";
  private volatile long refused;

  /** A queue with a spool behind it. */
  static <T> OutletQueue<T> queue(
      Outlet<T> outlet,
      Surroundings around,
      ResilienceSettings resilience,
      SpoolOptions options,
      Codec<T> codec)
      throws IOException {
    BatchQueue<T> queue = new BatchQueue<>(around.settings().queueBatches());
    Account waiting = around.ledger().outlet("queue:" + outlet.name(), outlet.unit());
    return new OutletQueue<>(
        outlet,
        "weir-spool-",
        around,
        waiting,
        queue,
        new SpoolIntake<>(outlet, around, resilience, options, codec));
  }

  private SpoolIntake(
      Outlet<T> outlet,
      Surroundings around,
      ResilienceSettings resilience,
      SpoolOptions options,
      Codec<T> codec)
      throws IOException {
    this.outlet = outlet;
    this.options = options;
    this.codec = codec;
    this.notices = around.notices();
    this.closeMillis = around.settings().closeMillis();
    this.account = around.ledger().outlet("spool:" + outlet.name(), outlet.unit());
    Account behind = around.ledger().outlet(outlet.place(), outlet.unit());
    this.spool = Spool.open(options, codec, this::corrupt);
    resume();
    Settling<T> settling = new Settling<>(spool, outlet.settling().toNanos(), around.nanoTime());
    this.spooled = new SpooledOutlet<>(outlet, spool, settling, notices);
    Rest rest = new Rest();
    this.delivery =
        around.delivery(spooled, new Bookkeeping.FromSpool(account, behind), rest, resilience);
    this.drain = new SpoolDrain<>(outlet.name(), spool, delivery, rest, notices);
  }

  /** What an earlier process left comes in; what this process left before is in already. */
  private void resume() {
    long known = account.line().waiting();
    if (spool.resumed() >= known) {
      account.in(spool.resumed() - known);
    } else {
      account.lost("spool_corrupt", known - spool.resumed());
    }
  }

  private void corrupt(long rows, String where) {
    account.lost("spool_corrupt", rows);
    notices.warn(
        "corrupt " + outlet.name(),
        "the spool of " + outlet.name() + " is damaged, " + rows + " " + outlet.unit() + " lost",
        new IOException(where));
  }

  @Override
  public void start() {
    drain.start();
  }

  @Override
  public void deliver(T item) {
    int rows = codec.rows(item);
    if (rows == 0) {
      return;
    }
    account.in(rows);
    try {
      spool.append(item);
      unwritable = "";
    } catch (SpoolFullException e) {
      refuse("spool_full", rows, e);
    } catch (IOException e) {
      refuse("spool_unwritable", rows, e);
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // written by one thread
  private void refuse(String reason, int rows, IOException cause) {
    refused++;
    unwritable = String.valueOf(cause.getMessage());
    account.lost(reason, rows);
    notices.warn(
        reason + " " + outlet.name(), "the spool of " + outlet.name() + " takes nothing", cause);
  }

  @Override
  public long waitMillis() {
    return 0;
  }

  @Override
  public long sleepMillis(long longest) {
    return longest;
  }

  @Override
  public void commitIfDue(boolean idle) {
    try {
      spool.syncIfDue();
    } catch (IOException e) {
      notices.warn("sync " + outlet.name(), "the spool of " + outlet.name() + " does not sync", e);
    }
  }

  @Override
  public void hurry(long millis) {
    deadline.in(millis);
  }

  @Override
  public boolean isLate() {
    return deadline.isOver();
  }

  /** What the store has not acknowledged stays on the disk. */
  @Override
  public void finish() {
    if (!drain.close(Math.max(1, closeMillis / 2))) {
      String sentence = outlet.kind() + " " + outlet.name() + " does not return from a call";
      notices.warn("hangs " + outlet.name(), sentence, new IllegalStateException(sentence));
    }
    try {
      spool.close();
    } catch (IOException e) {
      notices.warn("close " + outlet.name(), "the spool of " + outlet.name() + " broke", e);
    }
  }

  /** Of the spool: the store behind it may be away. */
  @Override
  public boolean isTaking() {
    return unwritable.isEmpty();
  }

  @Override
  public long failures() {
    return delivery.failures() + refused;
  }

  @Override
  public StoreDelivery status(long queuedRows) {
    long rows = spool.rows();
    long first = rows == 0 ? 0 : spooled.oldestMillis();
    Optional<Instant> oldest =
        first == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(first));
    Duration lag =
        first == 0
            ? Duration.ZERO
            : Duration.ofMillis(Math.max(0, System.currentTimeMillis() - first));
    StoreDelivery status =
        delivery.status(
            queuedRows + rows,
            lag,
            Optional.of(
                new StoreDelivery.Spool(
                    spool.bytes(), options.maxBytes(), rows, oldest, spool.resumed())));
    return unwritable.isEmpty() ? status : unwritable(status);
  }

  private StoreDelivery unwritable(StoreDelivery status) {
    return new StoreDelivery(
        status.name(),
        status.kind(),
        status.unit(),
        "unavailable: the spool takes nothing: " + unwritable,
        status.breaker(),
        status.errorRate(),
        status.lagRows(),
        status.lag(),
        status.spool());
  }
}
