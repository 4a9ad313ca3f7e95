package io.weir.interfaces.shell;

import static io.weir.tck.InventorySamples.CORE;
import static io.weir.tck.InventorySamples.EDGE;
import static io.weir.tck.InventorySamples.NOON;
import static io.weir.tck.InventorySamples.port;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.alert.Severity;
import io.weir.api.collect.CollectorStatus.State;
import io.weir.api.discovery.Discovery;
import io.weir.api.discovery.DiscoveryRequest;
import io.weir.api.inventory.Device;
import io.weir.api.net.Address;
import io.weir.api.reconciliation.Row;
import io.weir.api.snmp.AgentFigures;
import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.TrapRefusal;
import io.weir.library.view.network.DeviceLine;
import io.weir.library.view.network.DevicesRequest;
import io.weir.library.view.network.DiscoveryLine;
import io.weir.library.view.network.InterfaceLine;
import io.weir.library.view.network.InterfacesRequest;
import io.weir.library.view.network.LinkLine;
import io.weir.library.view.network.ReconciliationLine;
import io.weir.library.view.network.ReconciliationRequest;
import io.weir.library.view.network.TopologyRequest;
import io.weir.library.view.network.TrapLine;
import io.weir.library.view.network.TrapsRequest;
import io.weir.library.view.network.WalkAnswer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What an operator reads of devices, interfaces and links. */
class NetworkTablesTest {

  private static String printed(Consumer<PrintStream> print) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    print.accept(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void aDeviceThatNeverAnsweredSaysSo() {
    Device unasked = Device.unasked("d9", EDGE.address(), 161, NOON);
    DevicesRequest.Answer answer =
        new DevicesRequest.Answer(
            "embedded", List.of(DeviceLine.of(CORE), DeviceLine.of(unasked)), Optional.of("d9"));
    List<String> lines = printed(out -> new DevicesCommand().print(answer, out)).lines().toList();
    assertTrue(lines.get(1).contains("2001:db8::1"), lines.toString());
    assertTrue(lines.get(1).endsWith("2026-03-01T12:00:09Z"), lines.toString());
    assertTrue(lines.get(2).endsWith("never"), lines.toString());
    assertEquals("2 devices; inventory embedded.", lines.get(3));
    assertEquals("There are more: --after d9", lines.get(4));
  }

  @Test
  void anInterfaceShowsItsSpeedAndWhatDecidedItsType() {
    InterfacesRequest.Answer answer =
        new InterfacesRequest.Answer(
            "embedded", List.of(InterfaceLine.of(port(EDGE, "ge-1", 7))), Optional.empty());
    String text = printed(out -> new InterfacesCommand().print(answer, out));
    assertTrue(text.contains("2~ge-1"), text);
    assertTrue(text.contains("10.0 Gbit/s"), text);
    assertTrue(text.contains("uplinks"), text);
    assertFalse(text.contains("There are more"), text);
  }

  @Test
  void aLinkShowsBothEndsAndWhoIsNotKnown() {
    LinkLine.End here = new LinkLine.End("2", "edge", "ge-1", Optional.of("2~ge-1"));
    LinkLine.End there = new LinkLine.End("1", "core", "xe-1", Optional.of("1~xe-1"));
    LinkLine.Remote remote =
        new LinkLine.Remote("", "Gi0/1", "", "00:1b:2c:3d:4e:5f", "", Optional.empty());
    TopologyRequest.Answer answer =
        new TopologyRequest.Answer(
            "embedded",
            List.of(
                new LinkLine(here, there, "lldp", 1, "", NOON),
                new LinkLine(here, new LinkLine.Unknown(remote), "cdp", 0.5, "", NOON)),
            Optional.empty());
    List<String> lines = printed(out -> new TopologyCommand().print(answer, out)).lines().toList();
    assertTrue(lines.get(1).matches("edge +ge-1 +-- +core +xe-1 +lldp +100.0 % .*"), lines.get(1));
    assertTrue(
        lines.get(2).matches("edge +ge-1 +-\\? +00:1b:2c:3d:4e:5f +Gi0/1 +cdp +50.0 % .*"),
        lines.get(2));
  }

  @Test
  void aComparisonShowsWhatItMeans() {
    ReconciliationLine line =
        new ReconciliationLine(
            EDGE.address(),
            "2",
            Optional.of("2~ge-1"),
            7,
            "ge-1",
            Row.Direction.IN,
            NOON,
            NOON.plusSeconds(3600),
            5e8,
            Optional.of(1e9),
            Optional.of(0.5),
            0.01,
            Row.Verdict.RATE_OFF,
            "rate off by about 2");
    ReconciliationRequest.Answer answer =
        new ReconciliationRequest.Answer(
            Optional.of(NOON.plusSeconds(3900)),
            Map.of("rate_off", 1L),
            List.of(line),
            List.of(CORE.address()),
            3);
    List<String> lines = printed(out -> new ReconcileCommand().print(answer, out)).lines().toList();
    assertTrue(
        lines.get(1).matches("2 +ge-1 +in +500 MB +1.00 GB +0.500 +rate off by about 2 *"),
        lines.get(1));
    assertEquals(
        "1 of 3 directions of interfaces, octets from 2026-03-01T12:00:00Z to"
            + " 2026-03-01T13:00:00Z, compared 2026-03-01T13:05:00Z.",
        lines.get(2));
    assertEquals("Send flows, but are no devices here: [2001:db8::1]", lines.get(3));
  }

  @Test
  void aDiscoveryThatGoesOnSaysHowToSeeMore() {
    Discovery running =
        new Discovery(
            "7",
            "admin",
            new DiscoveryRequest(List.of(), 161, true, false, 0),
            NOON,
            Optional.empty(),
            4,
            2,
            1,
            1,
            48,
            3,
            Map.of("timeout", 1L));
    String text = printed(out -> new DiscoverCommand().print(DiscoveryLine.of(running), out));
    assertTrue(text.contains("Discovery 7 goes on: 2 asked, 1 answered, 1 new"), text);
    assertTrue(text.contains("Not discovered: timeout 1"), text);
    assertTrue(text.contains("weir:discover --watch 7"), text);
  }

  @Test
  void whatAnAgentSaysDoesNotSteerTheTerminal() {
    WalkAnswer walk =
        new WalkAnswer(
            "2",
            "1.3.6.1.2.1.1",
            List.of(
                new WalkAnswer.Line(
                    "1.3.6.1.2.1.1.1.0",
                    "sysDescr.0",
                    SnmpSyntax.OCTET_STRING,
                    "evil\u001b[2Jrouter")));
    String text = printed(out -> new SnmpWalkCommand().print(walk, out));
    assertTrue(text.startsWith("sysDescr.0 = octet string: evil"), text);
    assertFalse(text.contains("\u001b"), text);
    AgentFigures slow =
        new AgentFigures("2", Duration.ofMillis(1500), 1000, 7, 10, "no answer\u0007");
    String figures =
        printed(out -> new SlowestCommand().print(new SlowestCommand.Slowest(List.of(slow)), out));
    assertTrue(figures.contains("1500.0 ms"), figures);
    assertFalse(figures.contains("\u0007"), figures);
  }

  private static TrapLine trap(Optional<String> device, String name, String text) {
    return new TrapLine(
        NOON,
        "traps",
        device,
        name,
        EDGE.address(),
        EDGE.address(),
        "2c",
        true,
        "linkDown",
        "1.3.6.1.6.3.1.1.5.3",
        Severity.MAJOR,
        text,
        Optional.of(1L),
        List.of(
            new TrapLine.Binding(
                "1.3.6.1.2.1.2.2.1.2.7", "ifDescr.7", SnmpSyntax.OCTET_STRING, "Gi\u001b[2J7")));
  }

  private static final String SECOND = "2026-03-01T12:00:00Z";

  private static TrapsRequest.Answer traps() {
    TrapRefusal unknown =
        new TrapRefusal("unknown_sender", 1234, Optional.of(Address.parse("192.0.2.66")));
    return new TrapsRequest.Answer(
        List.of(
            new TrapsRequest.Listener("traps", "[::]:1162", State.LISTENING, "", List.of(unknown))),
        List.of(
            trap(Optional.of("2"), "edge", "link down: interface 7"),
            trap(Optional.empty(), "", "evil\u001b[2J")));
  }

  @Test
  void aNotificationShowsWhoseItIsAndTheListenerWhomItRefused() {
    String text = printed(out -> new TrapsCommand().print(traps(), out));
    List<String> lines = text.lines().toList();
    assertTrue(
        lines.get(1).matches(SECOND + " +edge +linkDown +major +link down: interface 7"), text);
    assertTrue(lines.get(2).matches(SECOND + " +" + EDGE.address() + " +linkDown +major +evil.*"));
    assertFalse(text.contains("\u001b"), text);
    assertEquals("2 notifications.", lines.get(3));
    assertEquals(
        "traps on [::]:1162 is listening; refused unknown_sender 1,234 (the last from 192.0.2.66).",
        lines.get(4));
  }

  @Test
  void aNotificationShowsItsBindingsWhereThatIsWanted() {
    List<String> lines = printed(out -> TrapsCommand.print(traps(), true, out)).lines().toList();
    assertEquals(
        SECOND + " edge (" + EDGE.address() + "): linkDown, major, version 2c inform",
        lines.get(0));
    assertEquals("  ifDescr.7 = Gi\ufffd[2J7", lines.get(1));
  }
}
