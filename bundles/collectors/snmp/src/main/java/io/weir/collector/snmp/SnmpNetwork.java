package io.weir.collector.snmp;

import io.weir.api.collect.CollectorStatus;
import io.weir.api.discovery.NetworkDiscovery;
import io.weir.api.inventory.Device;
import io.weir.api.snmp.SnmpAgents;
import io.weir.collector.snmp.access.Communities;
import io.weir.collector.snmp.access.Keyring;
import io.weir.collector.snmp.discovery.DeviceDiscovery;
import io.weir.collector.snmp.discovery.DiscoveryDesk;
import io.weir.collector.snmp.discovery.Events;
import io.weir.collector.snmp.discovery.KnownStations;
import io.weir.collector.snmp.inventory.Inventory;
import io.weir.collector.snmp.inventory.Register;
import io.weir.collector.snmp.polling.Polling;
import io.weir.collector.snmp.session.SessionCounters;
import io.weir.collector.snmp.session.SnmpSessions;
import io.weir.library.credentials.Encryption;
import io.weir.library.snmp.LocalEngine;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The collector without its container: sessions, discovery and rounds, put together. Thread-safe.
 */
public final class SnmpNetwork implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SnmpNetwork.class);
  private static final Duration FIRST_LOAD = Duration.ofSeconds(2);

  /** For devices that never answered. */
  private static final Duration RETRY = Duration.ofMinutes(5);

  /** After a first discovery that failed of a device that is not as it was. */
  private static final Duration RENEWAL = Duration.ofSeconds(30);

  private static final Duration METRICS = Duration.ofMinutes(1);
  private static final Duration SUMMARIES = Duration.ofMinutes(15);
  private static final Duration AFTER_QUARTER = Duration.ofSeconds(5);
  private static final Duration LOAD = Duration.ofSeconds(30);

  private final SnmpOptions options;
  private final SnmpSessions sessions;
  private final Inventory inventory;
  private final Register register;
  private final DiscoveryDesk desk;
  private final KnownAgents agents;
  private final Polling polling;
  private final Tuning tuning;
  private final KnownStations stations = new KnownStations();
  private final Renewals renewals;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(SnmpNetwork::thread);
  private final Clock clock;
  private final Instant began;
  private boolean loadFails;
  private volatile boolean loaded;

  /**
   * Opens the sockets, and begins.
   *
   * @throws IOException if sockets cannot be opened, or what was kept cannot be read
   */
  public SnmpNetwork(
      SnmpOptions options, Surroundings surroundings, Encryption encryption, Clock clock)
      throws IOException {
    this.options = options;
    this.clock = clock;
    began = clock.instant();
    Communities communities =
        new Communities(options.directory().resolve("communities"), encryption);
    Keyring keyring = new Keyring(surroundings.profiles(), communities);
    sessions =
        new SnmpSessions(options.limits(), LocalEngine.boot(options.directory().resolve("engine")));
    agents = new KnownAgents(sessions, keyring);
    Events events = new Events();
    tuning = new Tuning(options.directory().resolve("repetitions"));
    inventory = new Inventory(surroundings.inventory());
    register = new Register(new Attendance());
    DeviceDiscovery devices =
        new DeviceDiscovery(
            sessions,
            keyring,
            inventory,
            register,
            options.rules(),
            options.device(),
            clock,
            events,
            stations,
            (device, interfaces) -> polling().found(device, interfaces));
    desk =
        new DiscoveryDesk(
            devices,
            options.discovery(),
            options.rules(),
            keyring,
            communities,
            inventory,
            register,
            clock,
            scheduler);
    renewals = new Renewals(register::device, desk::rediscover, scheduler, RENEWAL);
    polling =
        new Polling(
            inventory,
            register,
            agents,
            options.period(),
            options.groups(),
            surroundings.samples(),
            events,
            clock,
            renewals::want);
    schedule();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "weir-snmp");
    thread.setDaemon(true);
    return thread;
  }

  private void schedule() {
    every(FIRST_LOAD, LOAD, this::load);
    every(untilQuarter(), SUMMARIES, polling::summarise);
    every(SUMMARIES, SUMMARIES, () -> tuning.keep(sessions.repetitions()));
    every(RETRY, RETRY, this::retry);
    every(METRICS, METRICS, this::tell);
    if (!options.rediscovery().isZero()) {
      every(options.rediscovery(), options.rediscovery(), this::rediscover);
    }
  }

  /** To a moment after the next quarter of an hour: then a day of UTC is summed up as a whole. */
  private Duration untilQuarter() {
    long period = SUMMARIES.toMillis();
    return Duration.ofMillis(period - Math.floorMod(clock.millis(), period)).plus(AFTER_QUARTER);
  }

  private void every(Duration first, Duration period, Runnable work) {
    Future<?> unused =
        scheduler.scheduleWithFixedDelay(
            () -> safely(work), first.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("What is done from time to time failed, and will be tried again", e);
    }
  }

  private void load() {
    inventory
        .later(
            store -> {
              if (!loaded) {
                stations.load(store);
              }
              register.load(store);
              return register.size();
            })
        .whenComplete((devices, failure) -> loaded(failure));
  }

  private void loaded(Throwable failure) {
    if (failure != null && !loadFails) {
      LOG.info("Devices are read from the inventory later: {}", failure.getMessage());
    }
    loadFails = failure != null;
    loaded |= failure == null;
  }

  private void tell() {
    polling.give(SelfMetrics.samples(sessions, polling, register.size(), clock.millis()));
  }

  /** Asks all that is known, and what may be asked beside, unless that is under way. */
  void rediscover() {
    boolean running =
        desk.discoveries().stream()
            .anyMatch(each -> each.ended().isEmpty() && each.actor().equals(Inventory.ACTOR));
    if (!running) {
      desk.startUsual(options.depth());
    }
  }

  private void retry() {
    register.all().stream()
        .filter(device -> device.lastSeen().equals(Instant.EPOCH))
        .forEach(
            device -> {
              CompletionStage<?> unused = desk.rediscover(device);
            });
  }

  public NetworkDiscovery desk() {
    return desk;
  }

  public Polling polling() {
    return polling;
  }

  /** What was sent and received since the start. */
  public SessionCounters counters() {
    return sessions.counters();
  }

  SnmpAgents agents() {
    return agents;
  }

  /** How it goes, as the host tells it of every collector. */
  CollectorStatus status() {
    SessionCounters counters = sessions.counters();
    return new CollectorStatus(
        "snmp",
        "snmp",
        "*",
        CollectorStatus.State.LISTENING,
        register.size() + " devices, " + sessions.inFlight() + " requests wait for an answer",
        began,
        counters.datagrams(),
        counters.octets(),
        counters.unexpected(),
        0,
        sessions.receiveBuffer());
  }

  @Override
  public void close() throws IOException {
    scheduler.shutdownNow();
    desk.close();
    polling.close();
    polling.summarise();
    tuning.keep(sessions.repetitions());
    sessions.close();
    inventory.close();
  }

  private final class Attendance implements Register.Listener {

    @Override
    public void came(Device device) {
      tuning
          .take(device.id())
          .ifPresent(number -> sessions.restore(KnownAgents.peer(device), number));
      polling.came(device);
    }

    @Override
    public void went(Device device) {
      polling.went(device);
      stations.remove(device.id());
      sessions.forget(device.id());
    }
  }
}
