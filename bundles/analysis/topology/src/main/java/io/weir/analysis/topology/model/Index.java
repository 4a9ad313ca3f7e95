package io.weir.analysis.topology.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which devices something belongs to. What very many share tells nothing, and is forgotten: so an
 * answer is short, whatever anybody sends.
 */
final class Index<K> {

  /** The most devices that something may belong to. */
  static final int MOST = 16;

  private static final List<String> TOO_MANY = List.of();

  private final Map<K, List<String>> devices = new HashMap<>();

  void add(K key, String deviceId) {
    List<String> known = devices.get(key);
    if (known == null) {
      devices.put(key, List.of(deviceId));
    } else if (known != TOO_MANY && !known.contains(deviceId)) {
      devices.put(key, with(known, deviceId));
    }
  }

  private static List<String> with(List<String> known, String deviceId) {
    if (known.size() == MOST) {
      return TOO_MANY;
    }
    List<String> more = new ArrayList<>(known);
    more.add(deviceId);
    return List.copyOf(more);
  }

  /** The ids of the devices; none where nobody has it, or too many do. */
  List<String> get(K key) {
    return devices.getOrDefault(key, List.of());
  }
}
