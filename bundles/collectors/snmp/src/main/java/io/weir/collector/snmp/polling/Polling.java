package io.weir.collector.snmp.polling;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.HistoryEntry;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SampleSink;
import io.weir.api.snmp.Findings;
import io.weir.api.snmp.SnmpAgents;
import io.weir.api.snmp.SnmpPoller;
import io.weir.collector.snmp.discovery.Events;
import io.weir.collector.snmp.inventory.Inventory;
import io.weir.collector.snmp.inventory.Register;
import io.weir.collector.snmp.session.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rounds of all pollers, the counters of interfaces among them. Thread-safe. */
public final class Polling implements AutoCloseable {

  /** What the counters' own rounds are called. */
  public static final String INTERFACES = "interfaces";

  private static final Logger LOG = LoggerFactory.getLogger(Polling.class);
  private static final Duration LONGEST_ROUND = Duration.ofMinutes(2);

  private final Inventory inventory;
  private final Register register;
  private final SnmpAgents agents;
  private final SampleQueue samples;
  private final InterfacePolling interfaces;
  private final CounterRounds counters;
  private final IdentityHashMap<SnmpPoller, Rounds> pollers = new IdentityHashMap<>();

  /**
   * Begins; devices come later.
   *
   * @param period from one reading of counters to the next, of devices that belong to no group
   * @param groups of devices with periods of their own; the first that has a device counts
   * @param sink where samples go; empty while there is no host
   * @param discover told of devices whose interfaces are not those that are known
   */
  public Polling(
      Inventory inventory,
      Register register,
      SnmpAgents agents,
      Duration period,
      List<PollGroup> groups,
      Supplier<Optional<SampleSink>> sink,
      Events events,
      Clock clock,
      Consumer<Device> discover) {
    this.inventory = inventory;
    this.register = register;
    this.agents = agents;
    samples = new SampleQueue(sink);
    counters = new CounterRounds(period, groups, this::pollInterfaces);
    interfaces =
        new InterfacePolling(inventory, register, samples, events, clock, this::place, discover);
  }

  private void place(Device device, boolean critical) {
    if (register.device(device.id()).isPresent()) {
      counters.place(device, critical);
    }
  }

  /** As long as a device may take in a round: not into its next one. */
  static Duration time(Duration period) {
    Duration most = period.multipliedBy(9).dividedBy(10);
    return most.compareTo(LONGEST_ROUND) < 0 ? most : LONGEST_ROUND;
  }

  private CompletionStage<?> pollInterfaces(String id, Duration time) {
    Optional<Device> device = asked(id);
    return device.isEmpty()
        ? CompletableFuture.completedFuture(id)
        : interfaces.poll(device.get(), agents.agent(device.get(), time));
  }

  /** The device, if it answered to something yet. */
  private Optional<Device> asked(String id) {
    return register.device(id).filter(device -> !device.profile().isEmpty());
  }

  /** Takes another poller in. */
  public synchronized void add(SnmpPoller poller) {
    Rounds rounds =
        new Rounds(poller.period(), time(poller.period()), (id, time) -> poll(poller, id, time));
    register.all().forEach(device -> rounds.add(device.id()));
    pollers.put(poller, rounds);
    LOG.info("Poller {} asks every device each {}", poller.name(), poller.period());
  }

  /** Leaves a poller out from now on. */
  public synchronized void remove(SnmpPoller poller) {
    Optional.ofNullable(pollers.remove(poller)).ifPresent(Rounds::close);
  }

  private CompletionStage<?> poll(SnmpPoller poller, String id, Duration time) {
    Optional<Device> device = asked(id);
    return device.isEmpty()
        ? CompletableFuture.completedFuture(id)
        : poller
            .poll(device.get(), agents.agent(device.get(), time))
            .thenAccept(findings -> keep(poller, findings));
  }

  private void keep(SnmpPoller poller, Findings findings) {
    if (!findings.samples().isEmpty()) {
      samples.hand(findings::samples);
    }
    List<HistoryEntry> events = findings.events();
    if (!events.isEmpty()) {
      inventory
          .later(
              store -> {
                store.putAll(events.iterator(), Inventory.ACTOR);
                return events.size();
              })
          .whenComplete(
              (count, failure) -> {
                if (failure != null) {
                  LOG.warn("Events of {} are lost: {}", poller.name(), failure.getMessage());
                }
              });
    }
  }

  public synchronized void came(Device device) {
    counters.place(device, false);
    pollers.values().forEach(rounds -> rounds.add(device.id()));
  }

  public synchronized void went(Device device) {
    counters.remove(device.id());
    pollers.values().forEach(rounds -> rounds.remove(device.id()));
    interfaces.forget(device.id());
  }

  /** Takes up the interfaces that a discovery found. */
  public void found(Device device, List<NetworkInterface> entries) {
    interfaces.found(device, entries);
  }

  /** Has written what went through every interface today. Does not block. */
  public void summarise() {
    interfaces.summarise();
  }

  /**
   * What of the rounds reached no store, since the start.
   *
   * @param homeless samples that there was no host for
   * @param dropped rounds of devices that came while too many waited
   */
  public record Losses(long homeless, long dropped) {}

  public Losses losses() {
    SampleQueue.Figures figures = samples.figures();
    return new Losses(figures.homeless(), figures.dropped());
  }

  /** Gives samples to the host, behind those of the rounds. Does not block. */
  public void give(List<Sample> some) {
    samples.hand(() -> some);
  }

  /**
   * How the rounds go, by the poller's name: of counters {@value #INTERFACES}, with the name of a
   * group behind a colon.
   */
  public synchronized Map<String, Rounds.Figures> figures() {
    Map<String, Rounds.Figures> all = new TreeMap<>();
    pollers.forEach((poller, rounds) -> all.put(poller.name(), rounds.figures()));
    all.putAll(counters.figures());
    return all;
  }

  /** How many devices have their counters read in which rounds, by the names of these. */
  public Map<String, Integer> counted() {
    return counters.devices();
  }

  @Override
  public void close() {
    counters.close();
    synchronized (this) {
      pollers.values().forEach(Rounds::close);
    }
    samples.close();
  }
}
