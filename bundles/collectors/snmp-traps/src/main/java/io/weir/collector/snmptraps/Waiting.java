package io.weir.collector.snmptraps;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What waits to be written, by key: of two with one key the later is written alone. Bounded.
 * Thread-safe.
 */
final class Waiting<K, V> {

  private final int most;
  private final Map<K, V> waiting = new LinkedHashMap<>();
  private long dropped;

  Waiting(int most) {
    this.most = most;
  }

  /** Takes it in, unless there is no room for another key; that is counted. */
  synchronized void put(K key, V value) {
    if (waiting.size() < most || waiting.containsKey(key)) {
      waiting.put(key, value);
    } else {
      dropped++;
    }
  }

  /** Takes some out, the oldest first. */
  synchronized List<Map.Entry<K, V>> take(int limit) {
    List<Map.Entry<K, V>> taken = new ArrayList<>(Math.min(limit, waiting.size()));
    for (Iterator<Map.Entry<K, V>> all = waiting.entrySet().iterator();
        all.hasNext() && taken.size() < limit; ) {
      Map.Entry<K, V> next = all.next();
      taken.add(Map.entry(next.getKey(), next.getValue()));
      all.remove();
    }
    return taken;
  }

  /** Puts back what could not be written, but nothing over what came in the meantime. */
  synchronized void putBack(List<Map.Entry<K, V>> unwritten) {
    Map<K, V> later = new LinkedHashMap<>(waiting);
    waiting.clear();
    unwritten.forEach(entry -> waiting.put(entry.getKey(), entry.getValue()));
    waiting.putAll(later);
  }

  synchronized int size() {
    return waiting.size();
  }

  synchronized long dropped() {
    return dropped;
  }
}
