package io.weir.collector.bgp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.inventory.Device;
import io.weir.api.metric.Sample;
import io.weir.api.net.Address;
import io.weir.api.snmp.Findings;
import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.SnmpValue;
import io.weir.api.snmp.VarBind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BgpPollerTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String PEER = "1.3.6.1.2.1.15.3.1.";
  private static final String PEER2 = "1.3.6.1.4.1.9.9.187.1.2.5.1.";
  private static final String SIX = ".2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1";

  private final BgpPoller poller = new BgpPoller(Clock.fixed(NOON, ZoneOffset.UTC));
  private final Asked agent = new Asked();

  private static Device device(String sysObjectID) {
    return new Device(
        "r1",
        "core-1",
        Address.parse("192.0.2.1"),
        161,
        "",
        "core-1",
        "",
        sysObjectID,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        Collections.emptySortedSet(),
        Collections.emptySortedSet(),
        NOON,
        NOON);
  }

  private void has(String oid, long value) {
    agent.has.removeIf(binding -> binding.name().equals(Oid.parse(oid)));
    agent.has.add(new VarBind(Oid.parse(oid), new SnmpValue.Numeric(SnmpSyntax.UNSIGNED32, value)));
  }

  private void peer(long state, long adminStatus, long transitions) {
    has(PEER + "2.198.51.100.7", state);
    has(PEER + "3.198.51.100.7", adminStatus);
    has(PEER + "9.198.51.100.7", 4_200_000_001L);
    has(PEER + "15.198.51.100.7", transitions);
  }

  private Findings poll() throws Exception {
    return poller.poll(device("1.3.6.1.4.1.2636.1"), agent).toCompletableFuture().get();
  }

  private List<String> events() throws Exception {
    return poll().events().stream().map(event -> event.severity() + " " + event.text()).toList();
  }

  @Test
  void givesStateAndCounters() throws Exception {
    peer(6, 2, 5);
    has(PEER + "10.198.51.100.7", 4_294_967_295L);
    List<Sample> samples = poll().samples();
    String labels = "{device=\"r1\",peer=\"198.51.100.7\",remote_as=\"4200000001\"}";
    assertEquals(
        List.of(
            "weir_bgp_session_established_transitions_total" + labels + " 5.0",
            "weir_bgp_session_received_updates_total" + labels + " 4.294967295E9",
            "weir_bgp_session_state" + labels + " 6.0"),
        samples.stream().map(sample -> sample.key() + " " + sample.value()).sorted().toList());
    assertEquals(NOON.toEpochMilli(), samples.get(0).timeMillis());
  }

  /** From one round to the next: states, admin statuses, transitions, and what is said of it. */
  @ParameterizedTest
  @CsvSource({
    "6, 2, 5, 6, 2, 5, ''",
    "6, 2, 5, 1, 2, 5, MAJOR fell from established to idle",
    "6, 2, 5, 3, 2, 5, MAJOR fell from established to active",
    "6, 2, 5, 1, 1, 5, 'WARNING fell from established to idle, it was shut down'",
    "3, 2, 5, 6, 2, 6, CLEARED is established",
    "6, 2, 5, 6, 2, 7, 'MINOR flapped, 2 times since the last look'",
    "6, 2, 9, 6, 2, 1, ''",
    "1, 2, 5, 3, 2, 5, ''"
  })
  void tellsChanges(
      long state,
      long admin,
      long transitions,
      long then,
      long adminThen,
      long transitionsThen,
      String said)
      throws Exception {
    peer(state, admin, transitions);
    assertEquals(List.of(), events());
    peer(then, adminThen, transitionsThen);
    String who = "core-1: BGP session with 198.51.100.7 (AS 4200000001) ";
    List<String> expected = said.isEmpty() ? List.of() : List.of(said.replaceFirst(" ", " " + who));
    assertEquals(expected, events());
    assertEquals(List.of(), events());
  }

  @Test
  void tellsOfASessionThatIsGone() throws Exception {
    peer(6, 2, 5);
    poll();
    agent.has.clear();
    assertTrue(events().get(0).endsWith("is not configured any more"));
  }

  @Test
  void takesOnlySixFromCisco() throws Exception {
    peer(6, 2, 5);
    has(PEER2 + "3.1.4.198.51.100.7", 6);
    has(PEER2 + "3" + SIX, 3);
    has(PEER2 + "11" + SIX, 65_001);
    has(PEER2 + "3.2.16.1.2", 6);
    Findings found = poller.poll(device("1.3.6.1.4.1.9.1.1"), agent).toCompletableFuture().get();
    assertEquals(
        List.of("198.51.100.7 6.0", "2001:db8::1 3.0"),
        found.samples().stream()
            .filter(sample -> sample.key().name().equals("weir_bgp_session_state"))
            .map(sample -> sample.key().labels().get("peer") + " " + sample.value())
            .sorted()
            .toList());
  }

  @Test
  void asksOnlyCiscoForCiscosTable() throws Exception {
    poll();
    assertTrue(agent.asked.stream().allMatch(column -> column.startsWith(Oid.parse("1.3.6.1.2"))));
  }

  @Test
  void leavesOutRowsThatAreNone() throws Exception {
    has(PEER + "2.198.51.100", 6);
    has(PEER + "2.198.51.100.999", 6);
    has(PEER + "2.198.51.100.8", 77);
    has(PEER + "9.198.51.100.9", 1);
    assertEquals(List.of(), poll().samples());
  }

  @Test
  void forgetsNothingWhenARoundFails() throws Exception {
    peer(6, 2, 5);
    poll();
    agent.away = true;
    assertTrue(poller.poll(device(""), agent).toCompletableFuture().isCompletedExceptionally());
    agent.away = false;
    peer(1, 2, 5);
    assertEquals(1, events().size());
  }
}
