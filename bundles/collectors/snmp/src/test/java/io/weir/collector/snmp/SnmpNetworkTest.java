package io.weir.collector.snmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.discovery.Discovery;
import io.weir.api.discovery.DiscoveryRequest;
import io.weir.api.discovery.InterfaceChoice;
import io.weir.api.discovery.NewDevice;
import io.weir.api.discovery.SnmpAccess;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.HistoryEntry;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import io.weir.collector.snmp.access.ProfileSource;
import io.weir.collector.snmp.session.Credentials;
import io.weir.collector.snmp.session.Credentials.CommunityVersion;
import io.weir.collector.snmp.session.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The collector with a scripted device, from its address to its counters. */
class SnmpNetworkTest {

  private static final Address LOOPBACK = Address.parse("127.0.0.1");
  private static final String IN_OCTETS = "weir_interface_in_octets_total";

  private record Known(Profile profile, int order) implements ProfileSource {}

  @TempDir Path folder;
  private final MemoryInventory inventory = new MemoryInventory();
  private final SampleList samples = new SampleList();
  private SmallDevice agent;
  private SnmpNetwork network;

  @BeforeEach
  void start() throws IOException {
    agent = new SmallDevice("core1");
    agent.ethernet(1, "Gi0/1", "uplink to the core");
    agent.ethernet(2, "Gi0/2", "");
    network = network();
  }

  private SnmpNetwork network() throws IOException {
    Credentials credentials =
        new Credentials.Community(CommunityVersion.V2C, "public"::toCharArray);
    List<ProfileSource> profiles = List.of(new Known(new Profile("usual", credentials), 1));
    return new SnmpNetwork(
        Options.of(folder.resolve("weir"), Duration.ofMillis(150)),
        new Surroundings(() -> Optional.of(inventory), () -> profiles, () -> Optional.of(samples)),
        Options.encryption(folder),
        Clock.systemUTC());
  }

  @AfterEach
  void stop() throws IOException {
    network.close();
    agent.close();
  }

  private String add(Optional<SnmpAccess> access) throws Exception {
    String id = network.desk().add(new NewDevice(LOOPBACK, agent.port(), access), "somebody").id();
    until(() -> inventory.of(NetworkInterface.class, id).size() == 2);
    return id;
  }

  private NetworkInterface entry(String device, String id) {
    return inventory.of(NetworkInterface.class, device).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void takesADeviceInByTheProfileThatItAnswersTo() throws Exception {
    String id = add(Optional.empty());
    assertEquals("127.0.0.1-" + agent.port(), id);
    Device device = inventory.find(Device.class, id).orElseThrow();
    assertEquals("core1", device.name());
    assertEquals("usual", device.profile());
    assertEquals("uplink", entry(id, "gi0-1").type());
    assertTrue(entry(id, "gi0-1").critical());
    assertEquals(1_000_000_000L, entry(id, "gi0-2").speed());
    assertEquals(
        id, network.desk().add(new NewDevice(LOOPBACK, agent.port(), Optional.empty()), "me").id());
  }

  @Test
  void keepsACommunityEncryptedAndForgetsItWithItsDevice() throws Exception {
    String id = add(Optional.of(new SnmpAccess.Community("2c", "very-secret")));
    Path file = folder.resolve("weir").resolve("communities");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertFalse(Files.readString(file).contains("very-secret"));
    assertTrue(Files.readString(file).startsWith(id + " V2C "));
    assertEquals("own-community", inventory.find(Device.class, id).orElseThrow().profile());
    network.close();
    network = network();
    until(() -> network.agents().slowest(10).stream().anyMatch(one -> one.requests() > 0));
    assertTrue(network.desk().remove(id, "somebody"));
    assertFalse(network.desk().remove(id, "somebody"));
    assertEquals("", Files.readString(file));
  }

  @Test
  void countsAndTellsOfStates() throws Exception {
    String id = add(Optional.empty());
    agent.octets(1, 5_000);
    until(() -> samples.values(IN_OCTETS, "gi0-1").contains(5_000.0));
    agent.state(1, 2);
    until(() -> entry(id, "gi0-1").ifOperStatus().equals("down"));
    until(() -> samples.values("weir_interface_oper_status", "gi0-1").contains(2.0));
    HistoryEntry event =
        inventory.all(HistoryEntry.class).stream()
            .filter(each -> each.text().contains("ifOperStatus"))
            .findFirst()
            .orElseThrow();
    assertEquals("core1: Gi0/1: ifOperStatus was up, is down", event.text());
  }

  @Test
  void keepsInterfacesThatGetOtherNumbers() throws Exception {
    String id = add(Optional.empty());
    agent.octets(1, 1_000);
    agent.octets(2, 999_000);
    until(() -> samples.values(IN_OCTETS, "gi0-2").contains(999_000.0));
    agent.ethernet(1, "Gi0/2", "");
    agent.octets(1, 999_500);
    agent.ethernet(2, "Gi0/1", "uplink to the core");
    agent.octets(2, 1_500);
    until(() -> entry(id, "gi0-1").ifIndex() == 2 && entry(id, "gi0-2").ifIndex() == 1);
    until(() -> samples.values(IN_OCTETS, "gi0-1").contains(1_500.0));
    until(() -> samples.values(IN_OCTETS, "gi0-2").contains(999_500.0));
    assertTrue(samples.values(IN_OCTETS, "gi0-1").stream().allMatch(value -> value < 2_000));
    agent.remove(1);
    until(() -> inventory.of(NetworkInterface.class, id).size() == 1);
  }

  @Test
  void keepsWhatAPersonDecided() throws Exception {
    String id = add(Optional.empty());
    InterfaceChoice choice =
        new InterfaceChoice(Optional.of("server"), Optional.empty(), Optional.empty());
    network.desk().override(id, "gi0-2", choice, "somebody");
    assertEquals("server", entry(id, "gi0-2").type());
    agent.ethernet(3, "Gi0/3", "");
    until(() -> inventory.of(NetworkInterface.class, id).size() == 3);
    assertEquals(NetworkInterface.OVERRIDE, entry(id, "gi0-2").typeRule());
    InterfaceChoice nothing =
        new InterfaceChoice(Optional.empty(), Optional.empty(), Optional.empty());
    network.desk().override(id, "gi0-2", nothing, "somebody");
    until(() -> entry(id, "gi0-2").type().equals("access"));
    InterfaceChoice nonsense =
        new InterfaceChoice(Optional.of("cable"), Optional.empty(), Optional.empty());
    assertThrows(
        IllegalArgumentException.class,
        () -> network.desk().override(id, "gi0-2", nonsense, "somebody"));
  }

  @Test
  void saysWhichDeviceAnExporterIs() throws Exception {
    Instant now = Instant.now();
    TreeSet<String> protocols = new TreeSet<>(List.of("netflow"));
    inventory.put(
        new Exporter(LOOPBACK, "", now, now, protocols, 100, Optional.empty()), "weir:host");
    String id = add(Optional.empty());
    until(() -> inventory.all(Exporter.class).get(0).deviceId().equals(Optional.of(id)));
    assertEquals("core1", inventory.all(Exporter.class).get(0).name());
  }

  @Test
  void readsWhomABridgeHasLearntIfItIsADevice() throws Exception {
    String id = add(Optional.empty());
    Device other = Device.unasked("other", Address.parse("192.0.2.7"), 161, Instant.EPOCH);
    inventory.put(other, "test");
    agent.learnt(1, "2.0.0.0.0.7");
    agent.learnt(2, "2.0.0.0.0.8");
    NetworkInterface model = entry(id, "gi0-2");
    inventory.put(
        new NetworkInterface(
            "other",
            "eth0",
            1,
            "eth0",
            "",
            "",
            model.ifType(),
            0,
            0,
            "up",
            "up",
            "02:00:00:00:00:07",
            0,
            "",
            model.type(),
            "",
            false,
            "",
            "",
            ""),
        "test");
    network.close();
    network = network();
    until(() -> network.desk().at(LOOPBACK, agent.port()).isPresent());
    network.desk().add(new NewDevice(LOOPBACK, agent.port(), Optional.empty()), "somebody");
    until(() -> inventory.of(Neighbour.class, id).size() == 2);
    List<Neighbour> met = inventory.of(Neighbour.class, id);
    assertEquals("bridge", met.get(0).protocol());
    assertEquals(Optional.of("gi0-1"), met.get(0).interfaceId());
    assertEquals("02:00:00:00:00:07", met.get(0).chassisId());
    assertEquals(Optional.empty(), met.get(1).interfaceId());
    assertTrue(met.get(1).platform().startsWith("1 "), met.get(1).platform());
  }

  @Test
  void asksExportersOfFlowsThatItMay() throws Exception {
    Instant now = Instant.now();
    for (String each : List.of("127.0.0.1", "192.0.2.66")) {
      TreeSet<String> protocols = new TreeSet<>(List.of("netflow"));
      inventory.put(
          new Exporter(Address.parse(each), "", now, now, protocols, 100, Optional.empty()),
          "weir:host");
    }
    network.rediscover();
    until(() -> !network.desk().discoveries().isEmpty());
    assertEquals(1, network.desk().discoveries().get(0).targets());
  }

  @Test
  void discoversARange() throws Exception {
    List<Prefix> range = List.of(Prefix.parse("127.0.0.1/32"));
    DiscoveryRequest request = new DiscoveryRequest(range, agent.port(), false, false, 0);
    String id = network.desk().start(request, "somebody").id();
    until(() -> network.desk().discovery(id).flatMap(Discovery::ended).isPresent());
    Discovery ended = network.desk().discovery(id).orElseThrow();
    assertEquals(1, ended.answered());
    assertEquals(1, ended.added());
    assertEquals(2, ended.interfaces());
    DiscoveryRequest large =
        new DiscoveryRequest(List.of(Prefix.parse("10.0.0.0/8")), 161, false, false, 0);
    assertThrows(IllegalArgumentException.class, () -> network.desk().start(large, "somebody"));
  }

  private static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "what was waited for did not come");
      LockSupport.parkNanos(5_000_000);
    }
  }
}
