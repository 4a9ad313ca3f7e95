package io.weir.analysis.topology.model;

import io.weir.api.inventory.NetworkInterface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The interfaces of one device, by what a neighbour may call them. */
final class Ports {

  private final List<NetworkInterface> all;
  private final Map<String, NetworkInterface> byId = new HashMap<>();
  private final Map<String, List<NetworkInterface>> byName;
  private final Map<String, List<NetworkInterface>> byDescr;
  private final Map<String, List<NetworkInterface>> inFull = new HashMap<>();
  private final Map<String, List<NetworkInterface>> byAlias;
  private final Map<Long, List<NetworkInterface>> byMac = new HashMap<>();
  private final Map<String, List<NetworkInterface>> byIfIndex = new HashMap<>();

  Ports(List<NetworkInterface> all) {
    this.all = List.copyOf(all);
    this.byName = by(NetworkInterface::ifName);
    this.byDescr = by(NetworkInterface::ifDescr);
    this.byAlias = by(NetworkInterface::ifAlias);
    for (NetworkInterface each : all) {
      byId.put(each.id(), each);
      add(byIfIndex, Long.toString(each.ifIndex()), each);
      MacAddress.of(each.ifPhysAddress()).ifPresent(mac -> add(byMac, mac, each));
      addInFull(each.ifName(), each);
      addInFull(each.ifDescr(), each);
    }
  }

  private Map<String, List<NetworkInterface>> by(Function<NetworkInterface, String> text) {
    Map<String, List<NetworkInterface>> map = new HashMap<>();
    for (NetworkInterface each : all) {
      add(map, InterfaceNames.plain(text.apply(each)), each);
    }
    map.remove("");
    return map;
  }

  private void addInFull(String name, NetworkInterface each) {
    if (!name.isBlank()) {
      InterfaceNames.inFull(InterfaceNames.plain(name)).forEach(full -> add(inFull, full, each));
    }
  }

  private static <K> void add(
      Map<K, List<NetworkInterface>> map, K key, NetworkInterface networkInterface) {
    List<NetworkInterface> known = map.computeIfAbsent(key, any -> new ArrayList<>(1));
    if (known.isEmpty() || !known.get(known.size() - 1).equals(networkInterface)) {
      known.add(networkInterface);
    }
  }

  Optional<NetworkInterface> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** By ifName; else by ifDescr; else by either, abbreviated or in full. */
  List<NetworkInterface> named(String name) {
    String plain = InterfaceNames.plain(name);
    List<NetworkInterface> found = byName.getOrDefault(plain, List.of());
    if (found.isEmpty()) {
      found = byDescr.getOrDefault(plain, List.of());
    }
    return found.isEmpty() ? abbreviated(plain) : found;
  }

  private List<NetworkInterface> abbreviated(String plain) {
    return InterfaceNames.inFull(plain).stream()
        .flatMap(full -> inFull.getOrDefault(full, List.of()).stream())
        .distinct()
        .toList();
  }

  List<NetworkInterface> aliased(String alias) {
    return byAlias.getOrDefault(InterfaceNames.plain(alias), List.of());
  }

  /** By ifIndex in decimal. */
  List<NetworkInterface> numbered(String text) {
    return byIfIndex.getOrDefault(text.strip(), List.of());
  }

  /** By MAC address; of those that share it the physical one, if there is just one. */
  List<NetworkInterface> withMac(String text) {
    OptionalLong mac = MacAddress.of(text);
    List<NetworkInterface> found =
        mac.isEmpty() ? List.of() : byMac.getOrDefault(mac.getAsLong(), List.of());
    List<NetworkInterface> physical =
        found.stream().filter(each -> each.ifType().equals("ethernetCsmacd")).toList();
    return physical.size() == 1 ? physical : found;
  }
}
