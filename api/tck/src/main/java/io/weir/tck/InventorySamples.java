package io.weir.tck;

import io.weir.api.alert.Severity;
import io.weir.api.inventory.AuditEntry;
import io.weir.api.inventory.Baseline;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.HistoryEntry;
import io.weir.api.inventory.InterfaceSummary;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.Link;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Entries in which no two fields are alike, so that none can stand for another. */
public final class InventorySamples {

  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
  public static final Device CORE = device("1", "core", Address.parse("2001:db8::1"));
  public static final Device EDGE = device("2", "edge", Address.parse("192.0.2.2"));

  private InventorySamples() {}

  public static Device device(String id, String name, Address address) {
    return device(id, name, address, NOON.plusSeconds(9));
  }

  /** The same device, seen at another time. */
  public static Device seen(Device device, Instant lastSeen) {
    return device(device.id(), device.name(), device.address(), lastSeen);
  }

  private static Device device(String id, String name, Address address, Instant lastSeen) {
    return new Device(
        id,
        name,
        address,
        1161,
        "campus",
        name + ".example.net",
        "Zürich's router\nof many words",
        "1.3.6.1.4.1.99999.1",
        "noc@example.net",
        "Hall 4",
        "Example",
        "X-1000",
        "S/N 17",
        "mac-address",
        "00:1b:2c:3d:4e:5e",
        new TreeSet<>(List.of("slot 1: X-1016, S/N 18", "slot 2: X-1016, S/N 19")),
        new TreeSet<>(List.of("192.0.2.200", "2001:db8::200")),
        NOON,
        lastSeen);
  }

  public static NetworkInterface port(Device device, String id, long ifIndex) {
    return new NetworkInterface(
        device.id(),
        id,
        ifIndex,
        "ge/" + id,
        "Gigabit " + id,
        "to the " + id + " side",
        "ethernetCsmacd",
        10_000_000_500L,
        10_000,
        "up",
        "lowerLayerDown",
        "00:1b:2c:3d:4e:5f",
        9_216,
        "full",
        "uplink",
        "Example ISP",
        true,
        "uplinks",
        NetworkInterface.OVERRIDE,
        "backbone");
  }

  public static Link link(String a, String interfaceA, String z, String interfaceZ) {
    return new Link(
        a, interfaceA, z, interfaceZ, "lldp", "both ends", 0.75, NOON, NOON.plusSeconds(5));
  }

  public static Neighbour neighbour(Device device, String id, Optional<Address> address) {
    return new Neighbour(
        device.id(),
        id,
        address.map(known -> "if-" + id),
        "cdp",
        "mac-address",
        "00:1b:2c:3d:4e:60",
        "interface-name",
        "Gi0/1",
        "to the edge",
        "core.example.net",
        "X-2000",
        address,
        NOON);
  }

  public static InterfaceSummary summary(Device device, String interfaceId) {
    return new InterfaceSummary(
        device.id(),
        interfaceId,
        Duration.ofHours(24),
        NOON,
        Long.MAX_VALUE,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        0.125,
        1.5,
        4e11,
        3e11,
        9.5,
        10.5,
        12.5,
        11.5,
        0.75,
        0.5);
  }

  /** At least one of each kind, in an order in which they can be put. */
  public static List<InventoryEntry> oneOfEach() {
    return List.of(
        CORE,
        EDGE,
        Device.unasked("3", EDGE.address(), 161, NOON),
        port(EDGE, "ge-0-0-1", 0xffff_ffffL),
        link("1", "b", "2", "a"),
        neighbour(EDGE, "n1", Optional.of(CORE.address())),
        neighbour(EDGE, "n2", Optional.empty()),
        new Exporter(
            EDGE.address(),
            "edge",
            NOON,
            NOON.plusSeconds(9),
            new TreeSet<>(List.of("ipfix", "sflow")),
            1000,
            Optional.of("2")),
        new Exporter(CORE.address(), "", NOON, NOON, new TreeSet<>(), 0, Optional.empty()),
        summary(EDGE, "a"),
        new Baseline("weir_octets{if=\"a\"}", 167, 1.5e9, 0.25, 52),
        new HistoryEntry(NOON, "7", Severity.MAJOR, "weir:detector", "Zürich → Genève is full"),
        new AuditEntry(
            NOON, "1", "eve", InventoryKind.DEVICE, "9", Optional.of("x"), Optional.empty()));
  }
}
