package io.weir.collector.snmp.discovery;

import io.weir.api.discovery.Discovery;
import io.weir.api.discovery.DiscoveryRequest;
import io.weir.api.snmp.SnmpException;
import io.weir.api.store.StoreException;
import io.weir.collector.snmp.discovery.Targets.Target;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A discovery on its way. Thread-safe. */
final class DiscoveryRun {

  private static final Logger LOG = LoggerFactory.getLogger(DiscoveryRun.class);

  private final String id;
  private final String actor;
  private final DiscoveryRequest request;
  private final DeviceDiscovery devices;
  private final Targets targets;
  private final int atOnce;
  private final Clock clock;
  private final Instant began;
  private final Map<String, Long> failures = new TreeMap<>();
  private Optional<Instant> ended = Optional.empty();
  private int inFlight;
  private long asked;
  private long answered;
  private long added;
  private long interfaces;
  private long neighbours;

  DiscoveryRun(
      String id,
      String actor,
      DiscoveryRequest request,
      DeviceDiscovery devices,
      Targets targets,
      int atOnce,
      Clock clock) {
    this.id = id;
    this.actor = actor;
    this.request = request;
    this.devices = devices;
    this.targets = targets;
    this.atOnce = atOnce;
    this.clock = clock;
    began = clock.instant();
  }

  /** Asks some more, and sees whether it is over. */
  void step(int most) {
    for (int more = 0; more < most; more++) {
      Optional<Target> target = take();
      if (target.isEmpty()) {
        return;
      }
      ask(target.get());
    }
  }

  private synchronized Optional<Target> take() {
    if (inFlight >= atOnce || ended.isPresent()) {
      return Optional.empty();
    }
    Optional<Target> target = targets.next();
    if (target.isPresent()) {
      inFlight++;
    } else if (inFlight == 0) {
      ended = Optional.of(clock.instant());
      LOG.info("Discovery {} of {} ended: {} of {} answered", id, actor, answered, asked);
    }
    return target;
  }

  private void ask(Target target) {
    try {
      target
          .known()
          .map(devices::known)
          .orElseGet(() -> devices.at(target.address(), target.port()))
          .whenComplete((found, failure) -> asked(target, Optional.ofNullable(found), failure));
    } catch (RuntimeException e) {
      asked(target, Optional.empty(), e);
    }
  }

  private synchronized void asked(Target target, Optional<Found> found, Throwable failure) {
    inFlight--;
    asked++;
    if (found.isPresent()) {
      answered++;
      added += found.get().added() ? 1 : 0;
      interfaces += found.get().interfaces();
      neighbours += found.get().neighbours().size();
      targets.neighbours(target, found.get().neighbours());
    } else {
      failures.merge(reason(target, failure), 1L, Long::sum);
    }
  }

  /** Why a target failed, in the words of counters; what nobody foresaw is told in the log. */
  private static String reason(Target target, Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof SnmpException error) {
      return error.reason().toString();
    }
    if (cause instanceof StoreException store) {
      LOG.debug("{} could not be taken in", target.address(), cause);
      return "inventory-" + store.kind().name().toLowerCase(Locale.ROOT);
    }
    LOG.warn("{} could not be taken in", target.address(), cause);
    return "internal";
  }

  /** Ends it; what is under way goes on to its end. */
  synchronized void stop() {
    ended = Optional.of(ended.orElseGet(clock::instant));
  }

  synchronized boolean isRunning() {
    return ended.isEmpty();
  }

  synchronized Discovery progress() {
    return new Discovery(
        id,
        actor,
        request,
        began,
        ended,
        targets.total(),
        asked,
        answered,
        added,
        interfaces,
        neighbours,
        failures);
  }
}
