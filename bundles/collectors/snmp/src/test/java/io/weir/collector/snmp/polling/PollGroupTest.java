package io.weir.collector.snmp.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.inventory.Device;
import io.weir.api.net.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PollGroupTest {

  private static Device device(String address, String name, String location) {
    return new Device(
        "d-" + address.replace(':', '-'),
        name,
        Address.parse(address),
        161,
        "public",
        name,
        "",
        "",
        "",
        location,
        "",
        "",
        "",
        "",
        "",
        new TreeSet<>(),
        new TreeSet<>(),
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private final Device core = device("192.0.2.1", "core-1.example.net", "Tbilisi, rack 4");
  private final Device edge = device("198.51.100.1", "edge-1", "");

  @Test
  void readsAGroup() {
    PollGroup group = PollGroup.parse(" core: 60s 192.0.2.0/24 2001:db8::/32 ");
    assertEquals("core", group.name());
    assertEquals(Duration.ofMinutes(1), group.period());
    assertTrue(group.has(core, false));
    assertFalse(group.has(edge, true));
    assertTrue(group.has(device("2001:db8::7", "x", ""), false));
  }

  @Test
  void hasDevicesByNamePlaceAndImportance() {
    assertTrue(PollGroup.parse("a: 60s name=CORE-*").has(core, false));
    assertFalse(PollGroup.parse("a: 60s name=core-1").has(core, false));
    assertFalse(PollGroup.parse("a: 60s name=core-?xexample?net").has(core, false));
    assertTrue(PollGroup.parse("a: 60s location=tbilisi,?rack?*").has(core, false));
    assertTrue(PollGroup.parse("a: 60s name=no location=Tbilisi*").has(core, false));
    assertTrue(PollGroup.parse("a: 60s critical").has(edge, true));
    assertFalse(PollGroup.parse("a: 60s critical").has(edge, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "core",
        "core: 60s",
        "core: 60 192.0.2.0/24",
        "core: 9s critical",
        "core: 86401s critical",
        "core: 60s somewhere",
        "co re: 60s critical",
        ": 60s critical"
      })
  void refusesWhatIsNoGroup(String text) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> PollGroup.parse(text)).getMessage();
    assertTrue(message.startsWith("wanted ") && message.contains("got "), message);
  }

  @Test
  void asksADeviceInTheRoundsOfItsFirstGroupAlone() {
    List<PollGroup> groups =
        List.of(PollGroup.parse("fast: 3600s critical"), PollGroup.parse("all: 7200s 0.0.0.0/0"));
    try (CounterRounds rounds =
        new CounterRounds(
            Duration.ofDays(1), groups, (id, time) -> CompletableFuture.completedFuture(id))) {
      rounds.place(core, true);
      assertEquals(
          Map.of("interfaces", 0, "interfaces:all", 0, "interfaces:fast", 1), rounds.devices());
      rounds.place(core, false);
      rounds.place(device("2001:db8::1", "six", ""), false);
      assertEquals(
          Map.of("interfaces", 1, "interfaces:all", 1, "interfaces:fast", 0), rounds.devices());
      rounds.remove(core.id());
      rounds.remove("absent");
      assertEquals(
          Map.of("interfaces", 1, "interfaces:all", 0, "interfaces:fast", 0), rounds.devices());
    }
  }
}
