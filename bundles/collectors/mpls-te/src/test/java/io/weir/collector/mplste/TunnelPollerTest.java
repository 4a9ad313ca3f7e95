package io.weir.collector.mplste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.inventory.Device;
import io.weir.api.net.Address;
import io.weir.api.snmp.Findings;
import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.SnmpValue;
import io.weir.api.snmp.VarBind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TunnelPollerTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String TUNNEL = "1.3.6.1.2.1.10.166.3.2.2.1.";
  private static final String PERFORMANCE = "1.3.6.1.2.1.10.166.3.2.9.1.";

  /** Tunnel 12, instance 1, from 10.0.0.1 to 10.0.0.9. */
  private static final String INDEX = ".12.1.167772161.167772169";

  private final TunnelPoller poller = new TunnelPoller(Clock.fixed(NOON, ZoneOffset.UTC));
  private final Asked agent = new Asked();

  private void has(String oid, SnmpValue value) {
    agent.has.removeIf(binding -> binding.name().equals(Oid.parse(oid)));
    agent.has.add(new VarBind(Oid.parse(oid), value));
  }

  private void has(String oid, long value) {
    has(oid, new SnmpValue.Numeric(SnmpSyntax.COUNTER64, value));
  }

  private void tunnel(long oper, long admin, long transitions) {
    byte[] name = "to\u0007-edge".getBytes(StandardCharsets.UTF_8);
    has(TUNNEL + "5" + INDEX, new SnmpValue.Octets(SnmpSyntax.OCTET_STRING, name));
    has(TUNNEL + "34" + INDEX, admin);
    has(TUNNEL + "35" + INDEX, oper);
    has(TUNNEL + "33" + INDEX, transitions);
  }

  private Findings poll() throws Exception {
    Device device = Device.unasked("r1", Address.parse("10.0.0.1"), 161, NOON);
    return poller.poll(device, agent).toCompletableFuture().get();
  }

  private List<String> events() throws Exception {
    return poll().events().stream().map(event -> event.severity() + " " + event.text()).toList();
  }

  @Test
  void givesStateAndCounters() throws Exception {
    tunnel(1, 1, 7);
    has(PERFORMANCE + "5" + INDEX, 1L << 40);
    String labels =
        "{device=\"r1\",egress=\"10.0.0.9\",index=\"12\",ingress=\"10.0.0.1\",instance=\"1\","
            + "tunnel=\"74:6f:07:2d:65:64:67:65\"}";
    assertEquals(
        List.of(
            "weir_mpls_tunnel_bytes_total" + labels + " 1.099511627776E12",
            "weir_mpls_tunnel_state_transitions_total" + labels + " 7.0",
            "weir_mpls_tunnel_up" + labels + " 1.0"),
        poll().samples().stream()
            .map(sample -> sample.key() + " " + sample.value())
            .sorted()
            .toList());
  }

  /** From one round to the next: states, admin statuses, transitions, and what is said of it. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 4, 1, 1, 4, ''",
    "1, 1, 4, 2, 1, 5, MAJOR went from up to down",
    "1, 1, 4, 7, 1, 5, MAJOR went from up to lowerLayerDown",
    "1, 1, 4, 2, 2, 5, 'WARNING went from up to down, it was shut down'",
    "2, 1, 4, 1, 1, 5, CLEARED is up",
    "1, 1, 4, 1, 1, 8, 'MINOR flapped, 2 times since the last look'",
    "1, 1, 9, 1, 1, 1, ''",
    "2, 1, 4, 5, 1, 4, ''"
  })
  void tellsChanges(
      long oper,
      long admin,
      long transitions,
      long then,
      long adminThen,
      long transitionsThen,
      String said)
      throws Exception {
    tunnel(oper, admin, transitions);
    has(TUNNEL + "5" + INDEX, new SnmpValue.Octets(SnmpSyntax.OCTET_STRING, new byte[0]));
    assertEquals(List.of(), events());
    has(TUNNEL + "34" + INDEX, adminThen);
    has(TUNNEL + "35" + INDEX, then);
    has(TUNNEL + "33" + INDEX, transitionsThen);
    String who = "10.0.0.1: MPLS-TE tunnel 12 to 10.0.0.9 ";
    List<String> expected = said.isEmpty() ? List.of() : List.of(said.replaceFirst(" ", " " + who));
    assertEquals(expected, events());
    assertEquals(List.of(), events());
  }

  @Test
  void tellsOfATunnelThatIsGone() throws Exception {
    tunnel(1, 1, 4);
    poll();
    agent.has.clear();
    assertTrue(events().get(0).endsWith("is there no more"));
  }

  @Test
  void leavesOutRowsThatAreNone() throws Exception {
    has(TUNNEL + "35.12.1.167772161", 1);
    has(TUNNEL + "35.12.1.167772161.167772169", 77);
    has(TUNNEL + "34.12.2.167772161.167772169", 1);
    assertEquals(List.of(), poll().samples());
  }
}
