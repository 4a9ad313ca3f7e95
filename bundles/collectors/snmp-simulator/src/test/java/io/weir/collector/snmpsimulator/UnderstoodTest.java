package io.weir.collector.snmpsimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpAgent;
import io.weir.api.snmp.SnmpTable;
import io.weir.collector.snmp.model.classify.Classification;
import io.weir.collector.snmp.model.classify.Decision;
import io.weir.collector.snmp.model.classify.Rules;
import io.weir.collector.snmp.model.classify.Subject;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.interfaces.InterfaceTable;
import io.weir.collector.snmp.model.mib.BridgePortColumn;
import io.weir.collector.snmp.model.neighbours.LldpMib;
import io.weir.collector.snmp.model.neighbours.LldpNeighbours;
import io.weir.collector.snmp.model.neighbours.LocalPorts;
import io.weir.collector.snmp.model.neighbours.Sighting;
import io.weir.collector.snmp.session.Credentials;
import io.weir.collector.snmp.session.Peer;
import io.weir.collector.snmp.session.Profile;
import io.weir.collector.snmp.session.SessionLimits;
import io.weir.collector.snmp.session.SnmpSessions;
import io.weir.collector.snmpsimulator.model.Devices;
import io.weir.collector.snmpsimulator.model.Tree;
import io.weir.collector.snmpsimulator.model.Use;
import io.weir.library.snmp.LocalEngine;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The collector that discovers real devices makes of simulated ones what they are. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class UnderstoodTest {

  private static final String FIRST = "127.20.0.1";
  private static final Profile PROFILE =
      new Profile(
          "v2c",
          new Credentials.Community(Credentials.CommunityVersion.V2C, "public"::toCharArray));

  @TempDir Path folder;
  private SimulationOptions options;
  private Simulation simulation;
  private SnmpSessions sessions;
  private Tree tree;

  @BeforeEach
  void start() throws IOException {
    String port;
    try (DatagramSocket free = new DatagramSocket(0, InetAddress.getByName(FIRST))) {
      port = Integer.toString(free.getLocalPort());
    }
    options =
        new CommandLine(
                "--devices",
                "30",
                "--address",
                FIRST,
                "--port",
                port,
                "--restart-every",
                "34560000")
            .simulation();
    simulation = new Simulation(options, (what, why) -> fail(what, why));
    tree = simulation.network().tree();
    sessions = new SnmpSessions(SessionLimits.usual(), LocalEngine.boot(folder.resolve("engine")));
  }

  @AfterEach
  void stop() throws IOException {
    sessions.close();
    simulation.close();
  }

  private SnmpTable table(int device, List<Oid> columns) throws Exception {
    InetSocketAddress address =
        new InetSocketAddress(
            AgentSockets.inet(simulation.network().devices().address(device)), options.port());
    SnmpAgent agent =
        sessions.agent(new Peer("device-" + device, address), PROFILE, Duration.ofSeconds(10));
    return agent.table(columns).toCompletableFuture().get(15, TimeUnit.SECONDS);
  }

  private InterfaceTable interfaces(int device) throws Exception {
    return InterfaceTable.of(table(device, InterfaceTable.columns()));
  }

  @Test
  void theShippedRulesSayOfEachInterfaceWhatItIsFor() throws Exception {
    int providers = 0;
    for (int device = 0; device < tree.devices(); device++) {
      InterfaceTable found = interfaces(device);
      assertEquals(tree.interfaces(), found.all().size());
      for (int place = 0; place < tree.interfaces(); place++) {
        int end = tree.end(device, place);
        Interface one = at(found, device, place);
        Classification classified =
            Rules.shipped()
                .classify(new Subject(one, List.of()), Classification.ManualChoice.NOTHING);
        Use use = simulation.network().ports().use(end);
        assertEquals(role(device, use), classified.role().value().toString(), one::toString);
        if (use == Use.PROVIDER) {
          providers++;
          assertEquals(
              simulation.network().ports().provider(end),
              classified.provider().map(Decision::value).orElse(""));
        }
      }
    }
    assertTrue(providers > 1, providers + " lines of providers");
  }

  private Interface at(InterfaceTable found, int device, int place) {
    int ifIndex = simulation.network().numbering(device, Simulation.now()).ifIndex(place);
    return found.at(ifIndex).orElseThrow();
  }

  private String role(int device, Use use) {
    boolean core = device < tree.cores();
    return switch (use) {
      case RING -> core ? "uplink" : "trunk";
      case UPLINK -> "uplink";
      case DOWNLINK -> "trunk";
      case PROVIDER -> "isp";
      case SERVER -> "server";
      case WIRELESS -> "wireless";
      case DESK, UNUSED -> "access";
      case LOOPBACK -> "loopback/tunnel";
      case MANAGEMENT -> "management";
      case VLAN -> "virtual";
    };
  }

  @Test
  void eachLinkIsSeenFromWhereLldpShowsIt() throws Exception {
    int seen = 0;
    Devices devices = simulation.network().devices();
    for (int device = 0; device < tree.devices(); device++) {
      InterfaceTable found = interfaces(device);
      LocalPorts ports =
          new LocalPorts(
              found,
              table(device, LldpMib.LLDP_MIB.locPortColumns()),
              table(device, BridgePortColumn.oids()),
              SnmpTable.of(List.of(), List.of()));
      List<Sighting> sightings =
          new LldpNeighbours(LldpMib.LLDP_MIB, found, ports)
              .read(
                  table(device, LldpMib.LLDP_MIB.remColumns()),
                  table(device, LldpMib.LLDP_MIB.manAddrColumns()));
      for (Sighting each : sightings) {
        int place = (int) each.localPort() - 1;
        int far = tree.far(tree.end(device, place));
        assertEquals(at(found, device, place), each.local().orElseThrow());
        assertEquals(devices.name(tree.device(far), Simulation.now()), each.sysName());
        assertEquals(
            List.of(AgentSockets.inet(devices.address(tree.device(far)))), each.addresses());
        seen++;
      }
    }
    assertTrue(seen > 40, seen + " seen");
  }
}
