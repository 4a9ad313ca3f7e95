package io.weir.analysis.topology.model;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Link;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What tests put into an inventory. */
final class Inventory {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final Duration AGE = Duration.ofHours(3);

  final List<Device> devices = new ArrayList<>();
  final List<NetworkInterface> interfaces = new ArrayList<>();
  final List<Neighbour> heard = new ArrayList<>();
  final List<Link> links = new ArrayList<>();

  Device device(String id, String sysName, String address, String... others) {
    Device device =
        new Device(
            id,
            sysName,
            Address.parse(address),
            161,
            "",
            sysName,
            "",
            "",
            "",
            "",
            "",
            "",
            "serial-" + id,
            "local",
            "chassis-" + id,
            Collections.emptySortedSet(),
            new TreeSet<>(List.of(others)),
            NOW,
            NOW);
    devices.add(device);
    return device;
  }

  NetworkInterface port(String deviceId, int ifIndex, String ifName, String ifDescr, String mac) {
    return port(deviceId, ifIndex, ifName, ifDescr, "", mac, "ethernetCsmacd");
  }

  NetworkInterface port(
      String deviceId,
      int ifIndex,
      String ifName,
      String ifDescr,
      String ifAlias,
      String mac,
      String ifType) {
    NetworkInterface port =
        new NetworkInterface(
            deviceId,
            "p" + ifIndex,
            ifIndex,
            ifName,
            ifDescr,
            ifAlias,
            ifType,
            1_000_000_000L,
            1000,
            "up",
            "up",
            mac,
            1500,
            "full",
            "",
            "",
            false,
            "",
            "",
            "");
    interfaces.add(port);
    return port;
  }

  /** A sighting to be filled in. */
  final class Seen {
    private final String deviceId;
    private final Optional<String> interfaceId;
    private String protocol = "lldp";
    private String chassisIdSubtype = "";
    private String chassisId = "";
    private String portIdSubtype = "";
    private String portId = "";
    private String portDescription = "";
    private String sysName = "";
    private Optional<Address> address = Optional.empty();
    private Instant lastSeen = NOW.minusSeconds(60);

    private Seen(String deviceId, Optional<String> interfaceId) {
      this.deviceId = deviceId;
      this.interfaceId = interfaceId;
    }

    Seen by(String name) {
      protocol = name;
      return this;
    }

    Seen chassis(String subtype, String id) {
      chassisIdSubtype = subtype;
      chassisId = id;
      return this;
    }

    Seen port(String subtype, String id) {
      portIdSubtype = subtype;
      portId = id;
      return this;
    }

    Seen description(String text) {
      portDescription = text;
      return this;
    }

    Seen name(String text) {
      sysName = text;
      return this;
    }

    Seen address(String text) {
      address = Optional.of(Address.parse(text));
      return this;
    }

    Seen at(Instant time) {
      lastSeen = time;
      return this;
    }

    void add() {
      heard.add(
          new Neighbour(
              deviceId,
              "n" + heard.size(),
              interfaceId,
              protocol,
              chassisIdSubtype,
              chassisId,
              portIdSubtype,
              portId,
              portDescription,
              sysName,
              "",
              address,
              lastSeen));
    }
  }

  Seen seen(String deviceId, String interfaceId) {
    return new Seen(deviceId, Optional.of(interfaceId));
  }

  Seen seenSomewhere(String deviceId) {
    return new Seen(deviceId, Optional.empty());
  }

  Survey survey() {
    return Survey.of(devices, interfaces, heard, links, NOW, AGE);
  }

  /** The links concluded, as {@code device interface - device interface}. */
  Set<String> concluded() {
    return texts(survey().snapshot().links().stream().map(link -> link.link()).toList());
  }

  static Set<String> texts(Collection<Link> links) {
    return links.stream()
        .map(l -> text(l.deviceA(), l.interfaceA(), l.deviceZ(), l.interfaceZ()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static String text(String device, String port, String otherDevice, String otherPort) {
    String one = device + " " + port;
    String other = otherDevice + " " + otherPort;
    return one.compareTo(other) < 0 ? one + " - " + other : other + " - " + one;
  }

  static String mac(int device, int port) {
    return String.format(
        "02:00:%02x:%02x:%02x:%02x", device >> 8, device & 0xff, port >> 8, port & 0xff);
  }
}
