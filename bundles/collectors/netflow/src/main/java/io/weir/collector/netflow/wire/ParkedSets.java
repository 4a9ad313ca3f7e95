package io.weir.collector.netflow.wire;

import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowSink;
import io.weir.api.flow.ParkEvent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Data sets that wait for their template. The oldest give way to new ones; no exporter gets more
 * than its share.
 */
final class ParkedSets {

  private static final int SHARES = 8;

  /** What a set takes besides its octets. */
  private static final long OVERHEAD = 200;

  private final Limits limits;
  private final Map<Long, Parked> byAge = new LinkedHashMap<>();
  private final Map<Key, Set<Long>> byTemplate = new HashMap<>();
  private final Map<ExporterId, Long> byExporter = new HashMap<>();
  private long bytes;
  private long next;

  ParkedSets(Limits limits) {
    this.limits = limits;
  }

  /** Keeps a copy of the records of a set, or reports that there is no room. */
  void park(Message message, int templateId, byte[] data, int from, int to, long nowMillis) {
    int octets = to - from;
    long cost = octets + OVERHEAD;
    long held = byExporter.getOrDefault(message.exporter, 0L);
    if (held + cost > limits.parkedBytes() / SHARES) {
      message.out.parked(ParkEvent.EVICTED, octets);
      return;
    }
    while (bytes + cost > limits.parkedBytes()) {
      remove(byAge.keySet().iterator().next(), message.out, ParkEvent.EVICTED);
    }
    Key key = new Key(message.exporter, message.domainId, message.version, templateId);
    Parked parked = Parked.of(message, key, data, from, to, nowMillis);
    byAge.put(next, parked);
    byTemplate.computeIfAbsent(key, absent -> new LinkedHashSet<>()).add(next);
    byExporter.put(message.exporter, held + cost);
    bytes += cost;
    next++;
    message.out.parked(ParkEvent.PARKED, octets);
  }

  /** Takes out those that waited for this template, in the order they came. */
  List<Parked> take(Message message, int templateId) {
    if (byAge.isEmpty()) {
      return List.of();
    }
    Key key = new Key(message.exporter, message.domainId, message.version, templateId);
    Set<Long> waiting = byTemplate.getOrDefault(key, Set.of());
    return List.copyOf(waiting).stream()
        .map(number -> remove(number, message.out, ParkEvent.REPLAYED))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Lets go of those that waited too long. */
  void expire(long nowMillis, FlowSink out) {
    Iterator<Map.Entry<Long, Parked>> oldest = byAge.entrySet().iterator();
    while (oldest.hasNext()) {
      Map.Entry<Long, Parked> entry = oldest.next();
      if (nowMillis - entry.getValue().sinceMillis < limits.parkedMillis()) {
        return;
      }
      oldest.remove();
      forget(entry.getKey(), entry.getValue());
      out.parked(ParkEvent.EXPIRED, entry.getValue().data.length);
    }
  }

  private Optional<Parked> remove(Long number, FlowSink out, ParkEvent event) {
    Optional<Parked> removed = Optional.ofNullable(byAge.remove(number));
    removed.ifPresent(
        parked -> {
          forget(number, parked);
          out.parked(event, parked.data.length);
        });
    return removed;
  }

  private void forget(Long number, Parked parked) {
    long cost = parked.data.length + OVERHEAD;
    bytes -= cost;
    byExporter.compute(
        parked.key.exporter(),
        (exporter, held) -> held == null || held <= cost ? null : held - cost);
    byTemplate.computeIfPresent(
        parked.key,
        (key, waiting) -> {
          waiting.remove(number);
          return waiting.isEmpty() ? null : waiting;
        });
  }

  /** Which template is waited for. */
  record Key(ExporterId exporter, long domain, int version, int template) {}

  /** The records of a set, and what they need to know of their message. */
  static final class Parked {

    final Key key;
    final byte[] data;
    final long exportMillis;
    final long upMillis;
    final long sinceMillis;

    private Parked(Key key, byte[] data, long exportMillis, long upMillis, long sinceMillis) {
      this.key = key;
      this.data = data;
      this.exportMillis = exportMillis;
      this.upMillis = upMillis;
      this.sinceMillis = sinceMillis;
    }

    private static Parked of(
        Message message, Key key, byte[] data, int from, int to, long nowMillis) {
      byte[] copy = Arrays.copyOfRange(data, from, to);
      return new Parked(key, copy, message.exportMillis, message.upMillis, nowMillis);
    }
  }
}
