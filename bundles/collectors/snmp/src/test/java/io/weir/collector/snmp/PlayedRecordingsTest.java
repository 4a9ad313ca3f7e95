package io.weir.collector.snmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.weir.api.discovery.NewDevice;
import io.weir.api.discovery.SnmpAccess;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import io.weir.collector.snmp.discovery.Remembered;
import io.weir.collector.snmp.model.ExpectedDevice;
import io.weir.collector.snmp.model.ExpectedDevice.Heard;
import io.weir.collector.snmp.model.Explained;
import io.weir.collector.snmp.model.Recording;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.session.Snmpd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of real agents, played by a real snmpsim, discovered into an inventory. */
class PlayedRecordingsTest {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;
  private final MemoryInventory inventory = new MemoryInventory();
  private final List<String> failures = new ArrayList<>();

  @Test
  void everyExpectedPortAndLinkIsInTheInventory() throws Exception {
    Optional<Path> recordings = Recording.folder();
    assumeTrue(recordings.isPresent(), "no recordings beside the project: skipped");
    Optional<Path> program = Snmpd.program("snmpsimd");
    assumeTrue(program.isPresent(), "snmpsimd is not installed (apt-get install snmpsim)");
    List<String> names = names(recordings.get().resolve("snmprec"));
    List<String> addresses =
        IntStream.range(0, names.size()).mapToObj(number -> "127.0.1." + (1 + number)).toList();
    try (Snmpsimd simulator =
            Snmpsimd.start(program.get(), recordings.get().resolve("snmprec"), folder, addresses);
        SnmpNetwork network = network()) {
      Map<String, String> devices = new TreeMap<>();
      for (int number = 0; number < names.size(); number++) {
        Address address = Address.parse(addresses.get(number));
        SnmpAccess access = new SnmpAccess.Community("2c", names.get(number));
        NewDevice device = new NewDevice(address, simulator.port(), Optional.of(access));
        devices.put(names.get(number), network.desk().add(device, "test").id());
      }
      awaitAll(network);
      for (Map.Entry<String, String> device : devices.entrySet()) {
        check(recordings.get().resolve("expected"), device.getKey(), device.getValue());
      }
    }
    failures.forEach(System.out::println);
    assertEquals(List.of(), failures);
  }

  private SnmpNetwork network() throws IOException {
    return new SnmpNetwork(
        Options.of(folder.resolve("weir"), Duration.ofDays(1)),
        new Surroundings(() -> Optional.of(inventory), List::of, Optional::empty),
        Options.encryption(folder),
        Clock.systemUTC());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replace(".snmprec", ""))
          .sorted()
          .toList();
    }
  }

  /** The simulator indexes its recordings first and answers nobody meanwhile. */
  private void awaitAll(SnmpNetwork network) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long again = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!unanswered().isEmpty() && System.nanoTime() < end) {
      if (System.nanoTime() > again) {
        again = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        for (Device device : unanswered()) {
          network
              .desk()
              .add(new NewDevice(device.address(), device.port(), Optional.empty()), "test");
        }
      }
      LockSupport.parkNanos(50_000_000);
    }
    List<String> silent = unanswered().stream().map(Device::id).toList();
    assertEquals(
        List.of(),
        network.agents().slowest(1_000).stream()
            .filter(figures -> silent.contains(figures.deviceId()))
            .toList());
    assertEquals(List.of(), silent);
  }

  private List<Device> unanswered() {
    return inventory.all(Device.class).stream()
        .filter(device -> device.lastSeen().equals(Instant.EPOCH))
        .toList();
  }

  private void check(Path folder, String name, String deviceId) throws IOException {
    ExpectedDevice expected = ExpectedDevice.read(folder, name);
    List<NetworkInterface> entries = inventory.of(NetworkInterface.class, deviceId);
    Map<Long, Interface> interfaces =
        Remembered.of(entries).stream()
            .collect(Collectors.toMap(Interface::ifIndex, Function.identity()));
    Map<String, String> labels =
        entries.stream().collect(Collectors.toMap(NetworkInterface::id, NetworkInterface::name));
    List<Neighbour> neighbours = inventory.of(Neighbour.class, deviceId);
    Map<String, String> wrong = new TreeMap<>();
    for (JsonNode port : expected.ports()) {
      long ifIndex = port.path("ifIndex").asLong();
      ExpectedDevice.difference(port, Optional.ofNullable(interfaces.get(ifIndex)))
          .ifPresent(difference -> wrong.put(name + " port " + ifIndex, difference));
    }
    for (JsonNode link : expected.links()) {
      if (neighbours.stream()
          .noneMatch(each -> ExpectedDevice.matches(link, heard(each, labels)))) {
        wrong.put(name + " link " + link.path("ifName").asText() + " " + wrong.size(), "" + link);
      }
    }
    long unexplained =
        wrong.entrySet().stream()
            .filter(each -> Explained.of(each.getKey(), each.getValue()).isEmpty())
            .peek(each -> failures.add(each.getKey() + ": " + each.getValue()))
            .count();
    System.out.printf(
        "%-28s %5d ports and %4d links expected, %d explained, %d missing; %d, %d found%n",
        name,
        expected.ports().size(),
        expected.links().size(),
        wrong.size() - unexplained,
        unexplained,
        entries.size(),
        neighbours.size());
  }

  private static Heard heard(Neighbour entry, Map<String, String> labels) {
    return new Heard(
        entry.protocol(),
        entry.interfaceId().map(labels::get).orElse(""),
        entry.sysName(),
        entry.chassisId(),
        entry.platform(),
        entry.portDescription(),
        entry.portId());
  }
}
