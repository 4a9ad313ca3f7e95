package io.weir.analysis.trafficmatrix;

import io.weir.analysis.trafficmatrix.model.matrix.Passage;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import io.weir.api.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** What the interfaces of the network's devices are: an end of a link, or an edge. */
final class NodePorts {

  /** What only carries what another interface carries too, or nothing of the network's. */
  private static final Set<String> NOT_COUNTED =
      Set.of(
          "softwareLoopback",
          "tunnel",
          "mplsTunnel",
          "l2vlan",
          "l3ipvlan",
          "propVirtual",
          "ieee8023adLag",
          "propMultiplexor",
          "bridge");

  private static final Set<String> NOT_TRAFFIC = Set.of("management", "loopback/tunnel", "virtual");

  private final Map<String, Integer> nodes = new HashMap<>();

  /** By {@code device:interface}, the node at the other end. */
  private final Map<String, Integer> peers = new HashMap<>();

  /** By device, what is at the other end, by ifIndex. */
  private final Map<String, Map<Long, Integer>> ports = new HashMap<>();

  /** By {@code device:interface}, the node that it is an edge of. */
  private final Map<String, Integer> edges = new HashMap<>();

  NodePorts(Topology topology, InventoryStore inventory) throws StoreException {
    for (int node = 0; node < topology.nodes().size(); node++) {
      nodes.put(topology.nodes().get(node).id(), node);
    }
    for (Topology.Link link : topology.links()) {
      peers.put(link.id(), nodes.get(link.to()));
    }
    Map<String, List<NetworkInterface>> byDevice = new HashMap<>();
    for (NetworkInterface each : all(inventory, NetworkInterface.class)) {
      if (nodes.containsKey(each.deviceId())) {
        byDevice.computeIfAbsent(each.deviceId(), any -> new ArrayList<>()).add(each);
      }
    }
    byDevice.forEach(this::add);
  }

  static <T extends InventoryEntry> List<T> all(InventoryStore store, Class<T> type)
      throws StoreException {
    List<T> all = new ArrayList<>();
    Page page = Page.first(Page.MAX_LIMIT);
    List<T> some = store.list(type, page);
    while (!some.isEmpty()) {
      all.addAll(some);
      page = page.after(some.get(some.size() - 1));
      some = some.size() < page.limit() ? List.of() : store.list(type, page);
    }
    return all;
  }

  private void add(String device, List<NetworkInterface> interfaces) {
    Map<String, Integer> byName = new HashMap<>();
    for (NetworkInterface each : interfaces) {
      Integer peer = peers.get(place(each));
      if (peer != null) {
        byName.put(each.name(), peer);
      }
    }
    Set<String> names = interfaces.stream().map(NetworkInterface::name).collect(Collectors.toSet());
    Map<Long, Integer> byIndex = ports.computeIfAbsent(device, any -> new HashMap<>());
    for (NetworkInterface each : interfaces) {
      Optional<Integer> peer =
          Optional.ofNullable(byName.get(each.name()))
              .or(() -> Optional.ofNullable(byName.get(carrier(each.name()))));
      byIndex.put(each.ifIndex(), peer.orElse(Passage.EDGE));
      if (peer.isEmpty() && counts(each) && !isLogical(each.name(), names)) {
        edges.put(place(each), nodes.get(device));
      }
    }
  }

  /** Of a logical interface, such as xe-0/0/1.100, that by which it goes. */
  private static String carrier(String name) {
    int end = Math.max(name.lastIndexOf('.'), name.lastIndexOf(':'));
    return end < 0 ? name : name.substring(0, end);
  }

  private static boolean counts(NetworkInterface each) {
    return !NOT_COUNTED.contains(each.ifType()) && !NOT_TRAFFIC.contains(each.type());
  }

  private static boolean isLogical(String name, Set<String> names) {
    String carrier = carrier(name);
    return !carrier.equals(name) && names.contains(carrier);
  }

  private static String place(NetworkInterface each) {
    return each.deviceId() + ":" + each.id();
  }

  OptionalInt node(String device) {
    Integer node = nodes.get(device);
    return node == null ? OptionalInt.empty() : OptionalInt.of(node);
  }

  /** As {@link Passage#in()} says it. An ifIndex that is not in the inventory is an edge. */
  int port(String device, long ifIndex) {
    return ifIndex == 0
        ? Passage.UNKNOWN
        : ports.getOrDefault(device, Map.of()).getOrDefault(ifIndex, Passage.EDGE);
  }

  /** The interfaces that are no link, as {@code device:interface}, with their nodes. */
  Map<String, Integer> edges() {
    return edges;
  }
}
