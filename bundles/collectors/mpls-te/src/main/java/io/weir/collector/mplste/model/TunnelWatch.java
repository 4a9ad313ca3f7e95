package io.weir.collector.mplste.model;

import io.weir.api.alert.Severity;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.HistoryEntry;
import io.weir.api.snmp.Oid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells what changed since the round before, device by device. Thread-safe. */
public final class TunnelWatch {

  private static final int MOST_DEVICES = 20_000;

  private final Map<String, Map<Oid, Tunnel>> before =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<Oid, Tunnel>> eldest) {
          return size() > MOST_DEVICES;
        }
      };

  /** What changed; nothing in a device's first round. */
  public List<HistoryEntry> changes(Device device, List<Tunnel> tunnels, Instant now) {
    Map<Oid, Tunnel> present = new TreeMap<>();
    tunnels.forEach(tunnel -> present.put(tunnel.index(), tunnel));
    Optional<Map<Oid, Tunnel>> last;
    synchronized (before) {
      last = Optional.ofNullable(before.put(device.id(), present));
    }
    List<HistoryEntry> events = new ArrayList<>();
    last.ifPresent(
        known ->
            known
                .values()
                .forEach(
                    tunnel ->
                        change(tunnel, Optional.ofNullable(present.get(tunnel.index())))
                            .ifPresent(change -> events.add(change.of(device, tunnel, now)))));
    return events;
  }

  private record Change(Severity severity, String words) {

    HistoryEntry of(Device device, Tunnel tunnel, Instant now) {
      String who = "MPLS-TE " + tunnel.called() + " to " + tunnel.egress() + " ";
      String id = "mpls-te-" + device.id() + "-" + tunnel.index();
      return new HistoryEntry(
          now, id, severity, "weir:mpls-te", device.name() + ": " + who + words);
    }
  }

  private static Optional<Change> change(Tunnel was, Optional<Tunnel> is) {
    if (is.isEmpty()) {
      return was.isUp()
          ? Optional.of(new Change(Severity.WARNING, "is there no more"))
          : Optional.empty();
    }
    Tunnel now = is.get();
    if (was.isUp() && !now.isUp()) {
      Severity severity = now.stopped() ? Severity.WARNING : Severity.MAJOR;
      String why = now.stopped() ? ", it was shut down" : "";
      return Optional.of(new Change(severity, "went from up to " + now.operStatus() + why));
    }
    if (!was.isUp() && now.isUp()) {
      return Optional.of(new Change(Severity.CLEARED, "is up"));
    }
    long flaps = (now.transitions() - was.transitions()) / 2;
    return now.isUp() && flaps > 0
        ? Optional.of(
            new Change(Severity.MINOR, "flapped, " + flaps + " times since the last look"))
        : Optional.empty();
  }
}
