package io.weir.collector.snmp;

import io.weir.api.inventory.Device;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Has devices discovered that are not as they were, until it succeeds or the device is gone: after
 * a failure again, each time twice as much later. Thread-safe; nothing here blocks.
 */
final class Renewals {

  private static final Duration LONGEST = Duration.ofHours(1);

  private final Function<String, Optional<Device>> known;
  private final Function<Device, CompletionStage<?>> discover;
  private final ScheduledExecutorService scheduler;
  private final Duration first;

  /** How often each device that is still to be discovered was wanted. */
  private final Map<String, Integer> open = new ConcurrentHashMap<>();

  /**
   * @param known the device of an id, as it is now; empty if it is gone
   * @param first how long to wait after a first failure
   */
  Renewals(
      Function<String, Optional<Device>> known,
      Function<Device, CompletionStage<?>> discover,
      ScheduledExecutorService scheduler,
      Duration first) {
    this.known = known;
    this.discover = discover;
    this.scheduler = scheduler;
    this.first = first;
  }

  /** Wants a device discovered as it is now: once more where that is under way already. */
  void want(Device device) {
    if (open.merge(device.id(), 1, Integer::sum) == 1) {
      attempt(device.id(), first);
    }
  }

  /** Devices that are still to be discovered. */
  int open() {
    return open.size();
  }

  private void attempt(String id, Duration wait) {
    Optional<Device> device = known.apply(id);
    if (device.isEmpty()) {
      open.remove(id);
      return;
    }
    Integer times = open.get(id);
    begun(device.get())
        .whenComplete(
            (found, failure) -> {
              if (failure != null) {
                later(id, wait);
              } else if (!open.remove(id, times)) {
                attempt(id, first);
              }
            });
  }

  private CompletionStage<?> begun(Device device) {
    try {
      return discover.apply(device);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void later(String id, Duration wait) {
    Duration twice = wait.multipliedBy(2);
    Duration next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    try {
      Future<?> unused =
          scheduler.schedule(() -> attempt(id, next), wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      open.remove(id);
    }
  }
}
