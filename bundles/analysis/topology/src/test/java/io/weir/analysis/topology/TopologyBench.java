package io.weir.analysis.topology;

import io.weir.analysis.topology.model.Survey;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Prints how long a conclusion takes: 5,000 devices of 48 interfaces, 20,000 neighbours. */
public final class TopologyBench {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int DEVICES = 5_000;
  private static final int PORTS = 48;
  private static final int LINKS = 10_000;
  private static final int ROUNDS = 6;
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final List<Device> devices = new ArrayList<>();
  private final List<NetworkInterface> interfaces = new ArrayList<>();
  private final List<Neighbour> heard = new ArrayList<>();

  private TopologyBench() {
    for (int device = 0; device < DEVICES; device++) {
      devices.add(device(device));
      for (int port = 0; port < PORTS; port++) {
        interfaces.add(port(device, port));
      }
    }
    for (int link = 0; link < LINKS; link++) {
      int a = link / 2;
      int z = (a + 1 + link % 2 * 70) % DEVICES;
      heard.add(heard(a, link % 2, z, 2 + link % 2));
      heard.add(heard(z, 2 + link % 2, a, link % 2));
    }
  }

  /** Runs for some seconds. */
  public static void main(String[] arguments) {
    TopologyBench bench = new TopologyBench();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long cpu = THREADS.getCurrentThreadCpuTime();
      Survey survey =
          Survey.of(
              bench.devices, bench.interfaces, bench.heard, List.of(), NOW, Duration.ofHours(3));
      System.out.printf(
          "%,d devices, %,d interfaces, %,d neighbours: %,d links in %,d ms, %,d ms of CPU%n",
          bench.devices.size(),
          bench.interfaces.size(),
          bench.heard.size(),
          survey.put().size(),
          (System.nanoTime() - start) / 1_000_000,
          (THREADS.getCurrentThreadCpuTime() - cpu) / 1_000_000);
    }
  }

  private static Device device(int number) {
    return new Device(
        id(number),
        name(number),
        Address.ofIpv4(0x0a00_0000 + number),
        161,
        "",
        name(number),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        Collections.emptySortedSet(),
        Collections.emptySortedSet(),
        NOW,
        NOW);
  }

  private static String id(int number) {
    return "device-" + number;
  }

  private static String name(int number) {
    return "switch-" + number + ".example.net";
  }

  private static NetworkInterface port(int device, int port) {
    String name = "Gi1/0/" + port;
    return new NetworkInterface(
        id(device),
        "gi1-0-" + port,
        10_101 + port,
        name,
        "GigabitEthernet1/0/" + port,
        "",
        "ethernetCsmacd",
        1_000_000_000,
        1000,
        "up",
        "up",
        mac(device, port),
        1500,
        "full",
        "",
        "",
        false,
        "",
        "",
        "");
  }

  private static String mac(int device, int port) {
    return String.format("02:01:%02x:%02x:00:%02x", device >> 8, device & 0xff, port);
  }

  private static Neighbour heard(int device, int port, int other, int itsPort) {
    return new Neighbour(
        id(device),
        "lldp-" + port + "-" + other,
        Optional.of("gi1-0-" + port),
        "lldp",
        "mac-address",
        mac(other, 0),
        "interface-name",
        "GigabitEthernet1/0/" + itsPort,
        "",
        name(other),
        "",
        Optional.empty(),
        NOW);
  }
}
