package io.weir.collector.snmp.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import io.weir.collector.snmp.MemoryInventory;
import io.weir.collector.snmp.discovery.Acquaintances.Acquaintance;
import io.weir.collector.snmp.model.Tables;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.interfaces.InterfaceTable;
import io.weir.collector.snmp.model.interfaces.PhysAddress;
import io.weir.collector.snmp.model.mib.IfColumn;
import io.weir.collector.snmp.model.neighbours.Station;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom of a bridge's and an ARP table it is worth to remember. */
class AcquaintancesTest {

  private static final InterfaceTable PORTS =
      InterfaceTable.of(
          new Tables()
              .text(IfColumn.IF_NAME, "1", "gi1")
              .text(IfColumn.IF_NAME, "2", "gi2")
              .table(InterfaceTable.columns()));

  private final KnownStations known = new KnownStations();
  private final List<Station> stations = new ArrayList<>();

  @BeforeEach
  void devices() {
    known.put(device("core"), List.of(port("core", 1)));
    known.put(device("edge"), List.of(port("edge", 2), port("edge", 3)));
  }

  private static Device device(String id) {
    return Device.unasked(id, Address.parse("192.0.2.1"), 161, Instant.EPOCH);
  }

  private static NetworkInterface port(String device, int mac) {
    return new NetworkInterface(
        device,
        "p" + mac,
        mac,
        "p" + mac,
        "",
        "",
        "",
        0,
        0,
        "",
        "unknown",
        mac(mac).hex(),
        0,
        "",
        "access",
        "",
        false,
        "",
        "",
        "");
  }

  private static PhysAddress mac(int number) {
    return new PhysAddress("02:00:00:00:%02x:%02x".formatted(number / 256, number % 256));
  }

  private void has(Station.Table table, long port, int mac) {
    Interface local = PORTS.at(port).orElseThrow();
    stations.add(new Station(table, local, mac(mac), Optional.empty()));
  }

  /** Each as {@code table port mac others}. */
  private List<String> chosen() {
    return Acquaintances.among(stations, "core", known).stream()
        .map(AcquaintancesTest::text)
        .toList();
  }

  private static String text(Acquaintance one) {
    return String.join(
        " ",
        one.table().toString(),
        one.local().map(Interface::name).orElse("-"),
        one.station().map(each -> each.mac().hex()).orElse("-"),
        Integer.toString(one.others()));
  }

  @Test
  void devicesAreTakenAndOthersCounted() {
    has(Station.Table.BRIDGE, 1, 2);
    has(Station.Table.BRIDGE, 1, 2);
    has(Station.Table.BRIDGE, 1, 900);
    has(Station.Table.BRIDGE, 1, 901);
    has(Station.Table.BRIDGE, 2, 902);
    has(Station.Table.BRIDGE, 2, 1);
    has(Station.Table.ARP, 2, 3);
    assertEquals(
        List.of(
            "bridge gi1 02:00:00:00:00:02 0",
            "bridge gi1 - 2",
            "bridge - - 1",
            "arp gi2 02:00:00:00:00:03 0"),
        chosen());
  }

  @Test
  void aTableOfAHundredThousandIsAFewEntries() {
    for (int host = 0; host < 100_000; host++) {
      Interface local = PORTS.at(1 + host % 2).orElseThrow();
      PhysAddress mac =
          new PhysAddress(
              "06:00:00:%02x:%02x:%02x".formatted(host >> 16, (host >> 8) & 255, host & 255));
      stations.add(new Station(Station.Table.BRIDGE, local, mac, Optional.empty()));
    }
    assertEquals(List.of("bridge - - 100000"), chosen());
  }

  @Test
  void anInterfaceTellsOfAFewDevicesOnly() {
    List<NetworkInterface> many = new ArrayList<>();
    for (int mac = 100; mac < 150; mac++) {
      many.add(port("large", mac));
      has(Station.Table.BRIDGE, 1, mac);
    }
    known.put(device("large"), many);
    List<String> chosen = chosen();
    assertEquals(Acquaintances.MOST_AT_ONE + 1, chosen.size());
    assertEquals("bridge gi1 - 42", chosen.get(Acquaintances.MOST_AT_ONE));
  }

  @Test
  void whatBelongsToNobodyAnyMoreIsForgotten() {
    known.put(device("edge"), List.of(port("edge", 3)));
    assertFalse(known.isKnown(mac(2)));
    known.put(device("twin"), List.of(port("twin", 3)));
    known.remove("edge");
    assertTrue(known.isKnown(mac(3)));
    known.remove("twin");
    assertFalse(known.isKnown(mac(3)));
  }

  @Test
  void anInventoryIsTakenUp() throws Exception {
    MemoryInventory inventory = new MemoryInventory();
    for (String id : List.of("a", "b")) {
      inventory.put(device(id), "test");
      inventory.put(port(id, id.equals("a") ? 7 : 8), "test");
    }
    known.load(inventory);
    assertTrue(known.isOf("a", mac(7)) && known.isOf("b", mac(8)) && known.isKnown(mac(2)));
    assertFalse(known.isOf("a", mac(8)));
  }

  @Test
  void othersKeepTheirEntryWhateverTheirNumber() {
    Instant now = Instant.EPOCH;
    Acquaintance some = new Acquaintance(Station.Table.BRIDGE, PORTS.at(1), Optional.empty(), 3);
    Acquaintance more = new Acquaintance(Station.Table.BRIDGE, PORTS.at(1), Optional.empty(), 4);
    Neighbour before = NeighbourEntries.entry("core", Optional.of("gi1"), some, now);
    Neighbour after = NeighbourEntries.entry("core", Optional.of("gi1"), more, now);
    assertEquals(before.key(), after.key());
    assertEquals("", after.chassisId());
    assertTrue(after.platform().startsWith("4 "), after.platform());
  }
}
