package io.weir.collector.bgp.model;

import io.weir.api.alert.Severity;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.HistoryEntry;
import io.weir.api.net.Address;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells what changed since the round before, device by device. Thread-safe. */
public final class SessionWatch {

  private static final int MOST_DEVICES = 20_000;

  private final Map<String, Map<Address, Session>> before =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<Address, Session>> eldest) {
          return size() > MOST_DEVICES;
        }
      };

  /** What changed; nothing in a device's first round. */
  public List<HistoryEntry> changes(Device device, List<Session> sessions, Instant now) {
    Map<Address, Session> present = new TreeMap<>();
    sessions.forEach(session -> present.put(session.peer(), session));
    Optional<Map<Address, Session>> last;
    synchronized (before) {
      last = Optional.ofNullable(before.put(device.id(), present));
    }
    List<HistoryEntry> events = new ArrayList<>();
    last.ifPresent(
        known ->
            known
                .values()
                .forEach(
                    session ->
                        change(session, Optional.ofNullable(present.get(session.peer())))
                            .ifPresent(change -> events.add(change.of(device, session, now)))));
    return events;
  }

  private record Change(Severity severity, String words) {

    HistoryEntry of(Device device, Session session, Instant now) {
      String who = "BGP session with " + session.peer() + " (AS " + session.remoteAs() + ") ";
      String id = "bgp-" + device.id() + "-" + session.peer();
      return new HistoryEntry(now, id, severity, "weir:bgp", device.name() + ": " + who + words);
    }
  }

  private static Optional<Change> change(Session was, Optional<Session> is) {
    if (is.isEmpty()) {
      return Optional.of(new Change(Severity.WARNING, "is not configured any more"));
    }
    Session now = is.get();
    if (was.isUp() && !now.isUp()) {
      Severity severity = now.stopped() ? Severity.WARNING : Severity.MAJOR;
      String why = now.stopped() ? ", it was shut down" : "";
      return Optional.of(new Change(severity, "fell from established to " + now.state() + why));
    }
    if (!was.isUp() && now.isUp()) {
      return Optional.of(new Change(Severity.CLEARED, "is established"));
    }
    long flaps = now.transitions() - was.transitions();
    return now.isUp() && flaps > 0
        ? Optional.of(
            new Change(Severity.MINOR, "flapped, " + flaps + " times since the last look"))
        : Optional.empty();
  }
}
