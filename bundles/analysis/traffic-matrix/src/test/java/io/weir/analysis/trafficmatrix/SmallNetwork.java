package io.weir.analysis.trafficmatrix;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Link;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import io.weir.api.topology.NetworkTopology;
import io.weir.api.topology.TopologyLink;
import io.weir.api.topology.TopologySnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A network that a test builds link by link. Interfaces are called by their device and a number.
 */
final class SmallNetwork implements NetworkTopology {

  static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");

  final Map<String, Device> devices = new TreeMap<>();
  final Map<String, NetworkInterface> interfaces = new TreeMap<>();
  private final List<TopologyLink> links = new ArrayList<>();
  private long version = 1;

  SmallNetwork device(String id) {
    int number = devices.size() + 1;
    devices.put(id, Device.unasked(id, Address.parse("192.0.2." + number), 161, THEN));
    version++;
    return this;
  }

  /** An interface {@code device.number}, called {@code Te0/number}, of ifIndex number. */
  SmallNetwork port(String device, int number, long speed) {
    return port(device, number, speed, "", "up");
  }

  /** An interface of another name, that counts nothing of its own. */
  SmallNetwork logical(String device, int number, String name) {
    NetworkInterface logical =
        new NetworkInterface(
            device,
            "i" + number,
            number,
            name,
            "",
            "",
            "propVirtual",
            0,
            0,
            "up",
            "up",
            "",
            1500,
            "",
            "virtual",
            "",
            false,
            "",
            "",
            "");
    interfaces.put(logical.key(), logical);
    return this;
  }

  SmallNetwork port(String device, int number, long speed, String alias, String operStatus) {
    NetworkInterface port =
        new NetworkInterface(
            device,
            "i" + number,
            number,
            "Te0/" + number,
            "",
            alias,
            "ethernetCsmacd",
            speed,
            speed / 1_000_000,
            "up",
            operStatus,
            "",
            1500,
            "full",
            "access",
            "",
            false,
            "",
            "",
            "");
    interfaces.put(port.key(), port);
    return this;
  }

  SmallNetwork link(String a, int portA, String z, int portZ, double confidence) {
    Link link = new Link(a, "i" + portA, z, "i" + portZ, "lldp", "heard", confidence, THEN, THEN);
    links.add(
        new TopologyLink(
            link, at(link.deviceA(), link.interfaceA()), at(link.deviceZ(), link.interfaceZ()), 2));
    version++;
    return this;
  }

  private NetworkInterface at(String device, String id) {
    return interfaces.values().stream()
        .filter(each -> each.deviceId().equals(device) && each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  Address address(String device) {
    return devices.get(device).address();
  }

  @Override
  public TopologySnapshot snapshot() {
    List<TopologyLink> sorted =
        links.stream().sorted((x, y) -> x.link().key().compareTo(y.link().key())).toList();
    return new TopologySnapshot(
        version, THEN, List.copyOf(devices.values()), sorted, List.of(), List.of());
  }

  @Override
  public TopologySnapshot refresh() {
    return snapshot();
  }
}
