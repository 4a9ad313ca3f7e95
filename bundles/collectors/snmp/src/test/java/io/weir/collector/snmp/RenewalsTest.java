package io.weir.collector.snmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.inventory.Device;
import io.weir.api.net.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RenewalsTest {

  private static final Device DEVICE =
      Device.unasked("edge", Address.parse("192.0.2.1"), 161, Instant.EPOCH);

  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger attempts = new AtomicInteger();
  private volatile boolean gone;

  @AfterEach
  void stop() {
    scheduler.shutdownNow();
  }

  private Renewals renewals(int failures, boolean throwing) {
    return new Renewals(
        id -> gone ? Optional.empty() : Optional.of(DEVICE),
        device -> attempt(failures, throwing),
        scheduler,
        Duration.ofMillis(1));
  }

  private CompletionStage<?> attempt(int failures, boolean throwing) {
    if (attempts.incrementAndGet() > failures) {
      return CompletableFuture.completedFuture("found");
    }
    if (throwing) {
      throw new IllegalStateException("by intent");
    }
    return CompletableFuture.failedFuture(new IllegalStateException("by intent"));
  }

  private static void until(Renewals renewals, int open) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (renewals.open() != open) {
      assertTrue(System.nanoTime() < end, "still " + renewals.open());
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void triesUntilItSucceeds() {
    Renewals renewals = renewals(4, false);
    renewals.want(DEVICE);
    until(renewals, 0);
    assertEquals(5, attempts.get());
    renewals.want(DEVICE);
    until(renewals, 0);
    assertEquals(6, attempts.get());
  }

  @Test
  void triesAgainAfterAnAttemptThatCouldNotBegin() {
    Renewals renewals = renewals(2, true);
    renewals.want(DEVICE);
    until(renewals, 0);
    assertEquals(3, attempts.get());
  }

  @Test
  void asksOnceAtATime() {
    CompletableFuture<String> underWay = new CompletableFuture<>();
    Renewals renewals =
        new Renewals(
            id -> Optional.of(DEVICE),
            device -> {
              attempts.incrementAndGet();
              return underWay;
            },
            scheduler,
            Duration.ofMillis(1));
    renewals.want(DEVICE);
    renewals.want(DEVICE);
    assertEquals(1, attempts.get());
    underWay.complete("found");
    assertEquals(0, renewals.open());
    assertEquals(2, attempts.get(), "what was wanted meanwhile may not have been seen");
  }

  @Test
  void endsWithTheDevice() throws Exception {
    Renewals renewals = renewals(Integer.MAX_VALUE, false);
    renewals.want(DEVICE);
    CountDownLatch ran = new CountDownLatch(1);
    scheduler.execute(ran::countDown);
    assertTrue(ran.await(60, TimeUnit.SECONDS));
    assertEquals(1, renewals.open());
    gone = true;
    until(renewals, 0);
  }
}
