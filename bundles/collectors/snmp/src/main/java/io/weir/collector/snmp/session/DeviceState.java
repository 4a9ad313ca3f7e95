package io.weir.collector.snmp.session;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.snmp4j.smi.UdpAddress;

/** What the session keeps of a device from round to round: pace, size, figures. Thread-safe. */
final class DeviceState {

  private static final int MOST_TABLES = 64;

  /** Round trips, smoothed, that an answer may take. */
  private static final int PATIENCE = 4;

  private final Peer peer;
  private final UdpAddress address;
  private final Pace pace;
  private final Repetitions repetitions;
  private final Map<Oid, Integer> rows =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Oid, Integer> eldest) {
          return size() > MOST_TABLES;
        }
      };
  private Optional<Access> access = Optional.empty();
  private long requests;
  private long roundTrip;
  private long slowest;
  private long timeouts;
  private long varBinds;
  private long malformed;
  private Optional<SnmpException> lastError = Optional.empty();

  DeviceState(Peer peer, SessionLimits limits) {
    this.peer = peer;
    address = new UdpAddress(peer.endpoint().getAddress(), peer.endpoint().getPort());
    pace = new Pace(limits.devicePackets(), System.nanoTime());
    repetitions = new Repetitions(limits.repetitions());
  }

  Peer peer() {
    return peer;
  }

  UdpAddress address() {
    return address;
  }

  Pace pace() {
    return pace;
  }

  Repetitions repetitions() {
    return repetitions;
  }

  /** How to speak under a profile; made anew if it is not the last one. */
  synchronized Access access(Profile profile) {
    Access now =
        access
            .filter(known -> known.profile().equals(profile))
            .orElseGet(() -> new Access(address, profile));
    access = Optional.of(now);
    return now;
  }

  /** How many rows a table had the last time, by its first column; empty if it was not walked. */
  synchronized OptionalInt rows(Oid column) {
    Integer known = rows.get(column);
    return known == null ? OptionalInt.empty() : OptionalInt.of(known);
  }

  synchronized void rows(Oid column, int count) {
    rows.put(column, count);
  }

  /** How long answers may take, by those that came. */
  synchronized long patience() {
    return PATIENCE * roundTrip;
  }

  synchronized void answered(long nanos, int bindings) {
    requests++;
    varBinds += bindings;
    roundTrip = roundTrip == 0 ? nanos : roundTrip + (nanos - roundTrip) / 8;
    slowest = Math.max(slowest, nanos);
  }

  synchronized void timedOut() {
    timeouts++;
  }

  synchronized void malformed() {
    malformed++;
  }

  synchronized long malformedSoFar() {
    return malformed;
  }

  synchronized void failed(SnmpException error) {
    lastError = Optional.of(error);
  }

  synchronized DeviceFigures figures() {
    return new DeviceFigures(
        peer.device(),
        requests,
        Duration.ofNanos(roundTrip),
        Duration.ofNanos(slowest),
        timeouts,
        varBinds,
        malformed,
        repetitions.now(),
        lastError);
  }
}
