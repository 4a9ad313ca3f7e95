package io.weir.collector.snmp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private static final Duration PERIOD = Duration.ofMillis(200);

  @Test
  void startsEachDeviceOnceAPeriodAtItsPhase() throws Exception {
    CountDownLatch enough = new CountDownLatch(500);
    Map<String, AtomicInteger> starts = new ConcurrentHashMap<>();
    Rounds.Poll poll =
        (device, time) -> {
          starts.computeIfAbsent(device, id -> new AtomicInteger()).incrementAndGet();
          enough.countDown();
          return CompletableFuture.completedFuture(device);
        };
    try (Rounds rounds = new Rounds(PERIOD, PERIOD, poll)) {
      for (int number = 0; number < 100; number++) {
        rounds.add("device-" + number);
        rounds.add("device-" + number);
      }
      assertTrue(enough.await(20, TimeUnit.SECONDS));
      assertEquals(100, starts.size());
      assertTrue(starts.values().stream().allMatch(count -> count.get() >= 3), starts.toString());
      assertEquals(0, rounds.figures().skipped());
    }
  }

  @Test
  void spreadsPhasesEvenly() {
    Duration minute = Duration.ofMinutes(1);
    int[] seconds = new int[60];
    for (int number = 0; number < 6_000; number++) {
      seconds[(int) (Rounds.phase("device-" + number, minute) / 1_000)]++;
    }
    for (int count : seconds) {
      assertTrue(count > 50 && count < 150, "wanted about 100 a second, got " + count);
    }
  }

  @Test
  void skipsADeviceThatIsStillBusy() throws Exception {
    AtomicInteger starts = new AtomicInteger();
    Rounds.Poll never =
        (device, time) -> {
          starts.incrementAndGet();
          return new CompletableFuture<>();
        };
    try (Rounds rounds = new Rounds(Duration.ofMillis(20), Duration.ofMinutes(1), never)) {
      rounds.add("slow");
      until(() -> rounds.figures().skipped() >= 5);
      assertEquals(1, starts.get());
    }
  }

  @Test
  void endsAtTheDeadlineAndGoesOnAfterFailures() throws Exception {
    Rounds.Poll poll =
        (device, time) -> {
          switch (device) {
            case "throws":
              throw new IllegalStateException("by intent");
            case "fails":
              return CompletableFuture.failedFuture(new IllegalStateException("by intent"));
            default:
              return new CompletableFuture<>();
          }
        };
    try (Rounds rounds = new Rounds(Duration.ofMillis(100), Duration.ofMillis(20), poll)) {
      rounds.add("late");
      until(() -> rounds.figures().late() >= 3);
      assertEquals(0, rounds.figures().skipped());
      rounds.add("throws");
      rounds.add("fails");
      until(() -> rounds.figures().failed() >= 6);
    }
  }

  @Test
  void rejectsAPeriodOfNothing() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Rounds(Duration.ZERO, PERIOD, (device, time) -> new CompletableFuture<>()));
  }

  private static void until(java.util.function.BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "what was waited for did not come");
      java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
    }
  }
}
