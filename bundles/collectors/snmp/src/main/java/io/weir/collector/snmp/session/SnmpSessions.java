package io.weir.collector.snmp.session;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpAgent;
import io.weir.api.snmp.SnmpException;
import io.weir.api.snmp.SnmpException.Reason;
import io.weir.api.snmp.SnmpTable;
import io.weir.api.snmp.VarBind;
import io.weir.library.snmp.LocalEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.snmp4j.smi.UdpAddress;

/**
 * All talk with agents: thousands of requests at once by a few sockets and threads, each device at
 * its own pace and size. Thread-safe; nothing here blocks but the constructor and {@link #close()}.
 */
public final class SnmpSessions implements AutoCloseable {

  /** sysObjectID.0 (RFC 3418), which every agent has. */
  private static final Oid PROBE = Oid.of(1, 3, 6, 1, 2, 1, 1, 2, 0);

  private final SessionLimits limits;
  private final SessionCounters counters = new SessionCounters();
  private final Map<String, DeviceState> devices = new ConcurrentHashMap<>();
  private final Map<UdpAddress, DeviceState> addresses = new ConcurrentHashMap<>();
  private final Exchange exchange;

  /**
   * Opens the sockets.
   *
   * @throws IOException if they cannot be opened
   */
  public SnmpSessions(SessionLimits limits, LocalEngine local) throws IOException {
    this.limits = limits;
    exchange = new Exchange(limits, local, counters, this::unreadable);
  }

  private void unreadable(UdpAddress sender) {
    counters.countMalformed();
    Optional.ofNullable(addresses.get(sender)).ifPresent(DeviceState::malformed);
  }

  /**
   * An agent for one round.
   *
   * @param time until all its requests end, answered or not
   */
  public SnmpAgent agent(Peer peer, Profile profile, Duration time) {
    return agent(peer, profile, time, limits.cells());
  }

  /**
   * An agent for one round that walks tables of so many cells and no larger ones.
   *
   * @param time until all its requests end, answered or not
   */
  public SnmpAgent agent(Peer peer, Profile profile, Duration time, int cells) {
    DeviceState device = device(peer);
    long deadline = System.nanoTime() + time.toNanos();
    SessionLimits mine = limits.withCells(Math.min(cells, limits.cells()));
    Talk talk = new Talk(exchange, mine, device, device.access(profile), deadline);
    return new Agent(talk);
  }

  private DeviceState device(Peer peer) {
    return devices.compute(
        peer.device(),
        (id, known) -> {
          if (known != null && known.peer().equals(peer)) {
            return known;
          }
          DeviceState made = new DeviceState(peer, limits);
          if (known != null) {
            addresses.remove(known.address(), known);
          }
          addresses.put(made.address(), made);
          return made;
        });
  }

  /**
   * Tries profiles in their order until the agent answers to one.
   *
   * @return that profile; exceptionally with the last failure if it answers to none
   */
  public CompletionStage<Profile> probe(Peer peer, List<Profile> profiles, Duration time) {
    if (profiles.isEmpty()) {
      return CompletableFuture.failedFuture(
          new SnmpException(Reason.AUTHENTICATION, peer.device() + ": there is no profile to try"));
    }
    Profile first = profiles.get(0);
    List<Profile> rest = profiles.subList(1, profiles.size());
    long end = System.nanoTime() + time.toNanos();
    return agent(peer, first, time)
        .get(List.of(PROBE))
        .thenApply(answered -> first)
        .exceptionallyCompose(
            failure -> {
              Duration left = Duration.ofNanos(end - System.nanoTime());
              return rest.isEmpty() || left.isNegative()
                  ? CompletableFuture.failedFuture(failure)
                  : probe(peer, rest, left);
            });
  }

  /** Forgets a device and all its figures. */
  public void forget(String device) {
    DeviceState gone = devices.remove(device);
    if (gone != null) {
      addresses.remove(gone.address(), gone);
    }
  }

  public SessionCounters counters() {
    return counters;
  }

  /** Requests that wait for an answer now. */
  public int inFlight() {
    return exchange.inFlight();
  }

  /** Octets that the kernel holds for all sockets together. */
  public long receiveBuffer() {
    return exchange.receiveBuffer();
  }

  public Optional<DeviceFigures> figures(String device) {
    return Optional.ofNullable(devices.get(device)).map(DeviceState::figures);
  }

  /** The devices that answer slowest, the slowest first. */
  public List<DeviceFigures> slowest(int most) {
    return devices.values().stream()
        .map(DeviceState::figures)
        .sorted(
            Comparator.comparing(DeviceFigures::roundTrip)
                .thenComparing(DeviceFigures::timeouts)
                .reversed())
        .limit(most)
        .toList();
  }

  /** Max-repetitions by device, to be kept over a restart. */
  public Map<String, Integer> repetitions() {
    Map<String, Integer> now = new TreeMap<>();
    devices.forEach((id, device) -> now.put(id, device.repetitions().now()));
    return now;
  }

  /** Takes up the max-repetitions that was kept for a device. */
  public void restore(Peer peer, int repetitions) {
    device(peer).repetitions().restore(repetitions);
  }

  @Override
  public void close() throws IOException {
    exchange.close();
  }

  private final class Agent implements SnmpAgent {

    private final Talk talk;

    Agent(Talk talk) {
      this.talk = talk;
    }

    @Override
    public CompletionStage<List<VarBind>> get(List<Oid> instances) {
      return counted(Getting.start(talk, instances));
    }

    @Override
    public CompletionStage<SnmpTable> table(List<Oid> columns) {
      return counted(Walking.start(talk, columns));
    }

    private <T> CompletionStage<T> counted(CompletionStage<T> stage) {
      stage.whenComplete(
          (done, failure) -> {
            if (failure instanceof SnmpException error) {
              counters.countFailed(error.reason());
              talk.device().failed(error);
            }
          });
      return stage;
    }
  }
}
