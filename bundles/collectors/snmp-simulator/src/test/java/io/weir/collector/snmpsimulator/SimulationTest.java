package io.weir.collector.snmpsimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weir.collector.snmpsimulator.agent.Outcome;
import io.weir.collector.snmpsimulator.model.Tree;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A network behind sockets, asked by net-snmp and by hand. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SimulationTest {

  private static final Path BULK_WALK = Path.of("/usr/bin/snmpbulkwalk");
  private static final String ADDRESS = "127.18.0.1";

  private static SimulationOptions options(String... more) throws IOException {
    String[] words = new String[more.length + 10];
    String[] usual = {
      "--devices",
      "40",
      "--interfaces",
      "24",
      "--address",
      ADDRESS,
      "--port",
      freePort(),
      "--bad",
      "0"
    };
    System.arraycopy(usual, 0, words, 0, usual.length);
    System.arraycopy(more, 0, words, usual.length, more.length);
    return new CommandLine(words).simulation();
  }

  private static String freePort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(ADDRESS))) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  private static Simulation simulation(SimulationOptions options) throws IOException {
    return new Simulation(options, (what, why) -> fail(what, why));
  }

  /** A device that answers now, and is no restart's. */
  private static int awake(Simulation simulation) {
    int device = 0;
    while (simulation.network().restarts().isSilent(device, Simulation.now() + 7_000)
        || simulation.network().restarts().isSilent(device, Simulation.now())) {
      device++;
    }
    return device;
  }

  /** An answer arrives before it is counted. */
  private static void await(BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() - begin < 5_000_000_000L, "did not happen in 5 s");
      Thread.onSpinWait();
    }
  }

  private static InetSocketAddress address(Simulation simulation, int device, int port)
      throws IOException {
    return new InetSocketAddress(
        AgentSockets.inet(simulation.network().devices().address(device)), port);
  }

  @Test
  void netSnmpWalksADevice() throws Exception {
    assumeTrue(Files.isExecutable(BULK_WALK), "snmpbulkwalk is not installed: skipped");
    SimulationOptions options = options();
    try (Simulation simulation = simulation(options)) {
      InetSocketAddress address = address(simulation, awake(simulation), options.port());
      String target = address.getAddress().getHostAddress() + ":" + address.getPort();
      for (String root : new String[] {".1.3.6.1", ".1.0.8802"}) {
        Process walk =
            new ProcessBuilder(
                    BULK_WALK.toString(), "-v2c", "-c", "public", "-On", "-Cr40", target, root)
                .redirectErrorStream(true)
                .start();
        String said = new String(walk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, walk.waitFor(), said);
        long lines = said.lines().count();
        assertTrue(lines > (root.endsWith("1") ? 700 : 20), lines + " lines: " + said);
        assertTrue(!said.contains("Wrong Type") && !said.contains("not increasing"), said);
      }
      AgentCounters counters = simulation.counters();
      await(() -> counters.answers() == counters.datagrams());
      assertTrue(simulation.counters().variables() > 700);
    }
  }

  @Test
  void whatIsNoRequestIsCountedAndNotAnswered() throws Exception {
    SimulationOptions options = options();
    try (Simulation simulation = simulation(options);
        DatagramSocket socket = new DatagramSocket()) {
      byte[] garbage = {1, 2, 3};
      for (int device = 0; device < 40; device++) {
        socket.send(new DatagramPacket(garbage, 3, address(simulation, device, options.port())));
      }
      await(() -> simulation.counters().datagrams(Outcome.MALFORMED) == 40);
      assertEquals(0, simulation.counters().answers());
    }
  }

  @Test
  void aTakenAddressIsNamedAndNothingIsLeftOpen() throws Exception {
    SimulationOptions options = options();
    InetSocketAddress third =
        new InetSocketAddress(
            AgentSockets.inet(options.network().firstAddress() + 2), options.port());
    try (DatagramSocket taken = new DatagramSocket(third)) {
      IOException refused = assertThrows(IOException.class, () -> simulation(options));
      assertTrue(refused.getMessage().startsWith("device 3 of 40: no socket"), refused::getMessage);
      assertTrue(refused.getCause() instanceof BindException);
      assertTrue(taken.isBound());
    }
    simulation(options).close();
  }

  @Test
  void aLoadOfTrapsArrivesFromTheDevicesAddresses() throws Exception {
    SimulationOptions options = options();
    try (Simulation simulation = simulation(options);
        DatagramSocket receiver = new DatagramSocket(0, InetAddress.getByName(ADDRESS))) {
      TrapSender sender = simulation.sender((InetSocketAddress) receiver.getLocalSocketAddress());
      Tree tree = simulation.network().tree();
      TrapLoad load = new TrapLoad(tree, sender, Simulation::now, simulation.traps(), 2_000);
      load.run(() -> simulation.traps().sent().sum() < 200);
      receiver.setSoTimeout(5_000);
      Set<InetAddress> senders = new HashSet<>();
      long sent = simulation.traps().sent().sum();
      for (long i = 0; i < sent; i++) {
        DatagramPacket packet = new DatagramPacket(new byte[1_500], 1_500);
        receiver.receive(packet);
        senders.add(packet.getAddress());
        assertEquals(options.port(), packet.getPort());
      }
      assertEquals(40, senders.size());
    }
  }

  @Test
  void optionsThatMakeNoSenseAreRefusedInWords() {
    for (String[] words :
        new String[][] {
          {"--devices"},
          {"--device", "5"},
          {"--devices", "x"},
          {"--devices", "0"},
          {"--bad", "101"},
          {"--bad", "NaN"},
          {"--kinds", "lazy"},
          {"--kinds", ""},
          {"--address", "127.0.0.1.1"},
          {"--address", "localhost"},
          {"--port", "70000"},
          {"--traps", "10"},
          {"--trap-target", "nowhere"},
          {"--restart-every", "1"},
          {"--devices", "4294967297"}
        }) {
      IllegalArgumentException refused =
          assertThrows(
              IllegalArgumentException.class,
              () -> new CommandLine(words).simulation(),
              String.join(" ", words));
      assertTrue(refused.getMessage().contains("wanted"), refused::getMessage);
    }
  }
}
