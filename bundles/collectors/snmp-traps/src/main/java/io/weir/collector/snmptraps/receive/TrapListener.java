package io.weir.collector.snmptraps.receive;

import io.weir.api.collect.CollectorStatus;
import io.weir.api.collect.CollectorStatus.State;
import io.weir.api.net.DatagramEndpoint;
import io.weir.library.snmp.LocalEngine;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A listener for notifications: opens its socket, again and again until that succeeds, and tells
 * how it does. Thread-safe.
 */
public final class TrapListener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TrapListener.class);
  private static final int RETRY_SECONDS = 5;

  private final String name;
  private final DatagramEndpoint endpoint;
  private final Refusals refusals;
  private final Clock clock;
  private final TrapReceiver receiver;
  private final KernelDrops drops;
  private volatile Optional<TrapSocket> socket = Optional.empty();
  private volatile Condition condition;
  private Instant nextTry = Instant.EPOCH;
  private long dropsSeen;
  private boolean closed;

  private record Condition(State state, String detail, Instant since) {}

  /**
   * Nothing is open yet.
   *
   * @param intake where notifications go
   */
  public TrapListener(
      String name,
      DatagramEndpoint endpoint,
      Access access,
      LocalEngine engine,
      Intake intake,
      Refusals refusals,
      Clock clock) {
    this.name = name;
    this.endpoint = endpoint;
    this.refusals = refusals;
    this.clock = clock;
    this.receiver = new TrapReceiver(access, engine, refusals, intake, clock);
    this.drops = new KernelDrops(endpoint.port());
    this.condition = new Condition(State.STARTING, "", clock.instant());
  }

  /**
   * Opens the socket where it is closed and it is time to try, and looks what the kernel dropped.
   */
  public synchronized void tick() {
    if (socket.isPresent()) {
      countDrops();
    } else if (!closed) {
      open();
    }
  }

  private void open() {
    Instant now = clock.instant();
    if (now.isBefore(nextTry)) {
      return;
    }
    TrapSocket made = new TrapSocket(name, endpoint, receiver);
    try {
      made.listen();
      dropsSeen = 0;
      socket = Optional.of(made);
      condition = new Condition(State.LISTENING, "", now);
      LOG.info("{} listens for SNMP notifications on UDP {}", name, written());
      tellOfSmallBuffer(made);
    } catch (IOException e) {
      made.close();
      nextTry = now.plusSeconds(RETRY_SECONDS);
      fail(e.getMessage(), now);
    }
  }

  private void fail(String why, Instant now) {
    if (condition.state() != State.FAILED || !condition.detail().equals(why)) {
      condition = new Condition(State.FAILED, why, now);
      LOG.warn("{} {}; it is tried again every {} seconds", name, why, RETRY_SECONDS);
    }
  }

  private void tellOfSmallBuffer(TrapSocket made) {
    if (made.receiveBuffer() < endpoint.receiveBufferBytes()) {
      LOG.warn(
          "{} asked for a receive buffer of {} octets and was granted {}: raise net.core.rmem_max",
          name,
          endpoint.receiveBufferBytes(),
          made.receiveBuffer());
    }
  }

  private void countDrops() {
    long now = drops.read();
    if (now > dropsSeen) {
      refusals.count(Reason.SOCKET_BUFFER_FULL, now - dropsSeen);
      dropsSeen = now;
    }
  }

  /** How it does. */
  public CollectorStatus status() {
    Condition now = condition;
    return new CollectorStatus(
        name,
        "snmp",
        written(),
        now.state(),
        now.detail(),
        now.since(),
        socket.map(TrapSocket::datagrams).orElse(0L),
        socket.map(TrapSocket::octets).orElse(0L),
        refusals.count(Reason.UNKNOWN_SENDER),
        refusals.count(Reason.SOCKET_BUFFER_FULL),
        socket.map(TrapSocket::receiveBuffer).orElse(0));
  }

  private String written() {
    String host = endpoint.address().toString();
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + endpoint.port();
  }

  /** Notifications that went into the intake. */
  public long taken() {
    return receiver.taken();
  }

  /** Closes the socket. Nothing goes into the intake afterwards. */
  @Override
  public synchronized void close() {
    closed = true;
    socket.ifPresent(
        open -> {
          countDrops();
          open.close();
        });
    condition = new Condition(State.FAILED, "closed", clock.instant());
  }
}
