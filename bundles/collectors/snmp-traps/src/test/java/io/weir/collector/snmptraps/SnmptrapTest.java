package io.weir.collector.snmptraps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weir.api.alert.Severity;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import io.weir.api.snmp.SnmpVersion;
import io.weir.api.snmp.Trap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With net-snmp's own senders. */
class SnmptrapTest {

  private static final String LINK_DOWN = "1.3.6.1.6.3.1.1.5.3";
  private static final String[] LINK_BINDINGS = {
    "1.3.6.1.2.1.2.2.1.1.7", "i", "7",
    "1.3.6.1.2.1.2.2.1.7.7", "i", "1",
    "1.3.6.1.2.1.2.2.1.8.7", "i", "2"
  };

  @TempDir Path folder;
  private Listening listening;

  @BeforeEach
  void open() throws Exception {
    assumeTrue(
        Stream.of("snmptrap", "snmpinform").allMatch(SnmptrapTest::isInstalled),
        "snmptrap and snmpinform are not installed (apt-get install snmp)");
    listening = new Listening(folder);
  }

  @AfterEach
  void close() {
    if (listening != null) {
      listening.close();
    }
  }

  private static boolean isInstalled(String program) {
    return Files.isExecutable(Path.of("/usr/bin", program));
  }

  /** Runs a sender to its end. */
  private int run(String program, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("/usr/bin/" + program, "-r", "0", "-t", "60"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SNMP_PERSISTENT_DIR", folder.resolve("state").toString());
    builder.environment().put("SNMPCONFPATH", folder.toString());
    builder.environment().put("MIBS", "");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), said);
    return process.exitValue();
  }

  private String target() {
    return "127.0.0.1:" + listening.port;
  }

  private Trap only() throws Exception {
    Await.until("a notification came", () -> !listening.recent(10).isEmpty());
    List<Trap> came = listening.recent(10);
    assertEquals(1, came.size(), came.toString());
    return came.get(0);
  }

  private static String[] with(String[] first, String... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
  }

  private static String[] user(String name, String authentication, String privacy) {
    List<String> words = new ArrayList<>(List.of("-v3", "-u", name));
    if (authentication.isEmpty()) {
      words.addAll(List.of("-l", "noAuthNoPriv"));
    } else {
      String level = privacy.isEmpty() ? "authNoPriv" : "authPriv";
      words.addAll(List.of("-l", level, "-a", authentication, "-A", Listening.SECRET));
    }
    if (!privacy.isEmpty()) {
      words.addAll(List.of("-x", privacy, "-X", Listening.SECRET + " too"));
    }
    return words.toArray(String[]::new);
  }

  @Test
  void translatesVersionOne() throws Exception {
    run(
        "snmptrap",
        "-v1",
        "-c",
        "public",
        target(),
        "1.3.6.1.4.1.9.1.1",
        "192.0.2.1",
        "2",
        "0",
        "4711",
        LINK_BINDINGS[0],
        "i",
        "7");
    Trap trap = only();
    assertEquals(SnmpVersion.V1, trap.version());
    assertEquals("linkDown", trap.name());
    assertEquals(4711, trap.sysUpTime().orElseThrow());
    assertEquals(
        List.of(
            "ifIndex.7 = 7",
            "snmpTrapAddress.0 = 192.0.2.1",
            "snmpTrapEnterprise.0 = 1.3.6.1.4.1.9.1.1"),
        trap.bindings().stream().map(Trap.Binding::toString).toList());
    assertEquals(Address.parse("127.0.0.1"), trap.agent(), "it may not speak for others");
  }

  @Test
  void translatesEnterpriseTraps() throws Exception {
    run(
        "snmptrap",
        "-v1",
        "-c",
        "public",
        target(),
        "1.3.6.1.4.1.9.9.41.2",
        "127.0.0.1",
        "6",
        "1",
        "1",
        "1.3.6.1.4.1.9.9.41.1.2.3.1.5.3",
        "s",
        "Configured from\n console");
    assertEquals("clogMessageGenerated", only().name());
    Await.until("it is in the history", () -> !listening.inventory.history().isEmpty());
    assertEquals(
        "127.0.0.1: clogMessageGenerated: clogHistMsgText.3 = Configured from console",
        listening.inventory.history().get(0).text());
  }

  @Test
  void believesProxies() throws Exception {
    listening.close();
    listening =
        new Listening(
            folder, new Senders(false, List.of(), List.of(Prefix.parse("127.0.0.0/8"))), 1000);
    run(
        "snmptrap",
        "-v2c",
        "-c",
        "public",
        target(),
        "1",
        "1.3.6.1.6.3.1.1.5.1",
        "1.3.6.1.6.3.18.1.3.0",
        "a",
        "192.0.2.9");
    assertEquals(Address.parse("192.0.2.9"), only().agent());
  }

  @Test
  void updatesTheLinkAndTheHistory() throws Exception {
    Address address = Address.parse("127.0.0.1");
    Instant now = Instant.now();
    listening.inventory.put(link("up"), "test");
    listening.know(Device.unasked("core-1", address, 161, now));
    Await.until(
        "the device is known",
        () -> {
          run("snmptrap", with(arguments("-v2c"), LINK_BINDINGS));
          return listening.recent(1).stream().anyMatch(trap -> trap.deviceId().equals("core-1"));
        });
    Await.until("the link is down", () -> found().ifOperStatus().equals("down"));
    assertEquals("up", found().ifAdminStatus());
    assertEquals("uplink to Tbilisi", found().ifAlias());
    Await.until(
        "it is in the history",
        () ->
            listening.inventory.history().stream()
                .anyMatch(entry -> entry.text().contains("link down: interface 7")));
    assertEquals(Severity.MAJOR, listening.inventory.history().get(0).severity());
    run(
        "snmptrap",
        "-v2c",
        "-c",
        "public",
        target(),
        "1",
        "1.3.6.1.6.3.1.1.5.4",
        LINK_BINDINGS[0],
        "i",
        "7");
    Await.until("the link is up", () -> found().ifOperStatus().equals("up"));
  }

  @Test
  void updatesTheLinkOfADeviceThatSendsFromWhereItSendsFlowsFrom() throws Exception {
    Instant now = Instant.now();
    listening.inventory.put(link("up"), "test");
    Device managed = Device.unasked("core-1", Address.parse("192.0.2.9"), 161, now);
    listening.inventory.put(managed, "test");
    listening.know(
        new Exporter(
            Address.parse("127.0.0.1"),
            "",
            now.truncatedTo(ChronoUnit.MILLIS),
            now.truncatedTo(ChronoUnit.MILLIS),
            Collections.emptySortedSet(),
            0,
            Optional.of("core-1")));
    Await.until(
        "the link is down",
        () -> {
          run("snmptrap", with(arguments("-v2c"), LINK_BINDINGS));
          return found().ifOperStatus().equals("down");
        });
  }

  @Test
  void updatesTheLinkOfADeviceThatSendsFromAnotherOfItsAddresses() throws Exception {
    listening.inventory.put(link("up"), "test");
    listening.know(
        new Device(
            "core-1",
            "core-1",
            Address.parse("192.0.2.9"),
            161,
            "",
            "core-1",
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
            new TreeSet<>(List.of("127.0.0.1", "198.51.100.9")),
            Instant.EPOCH,
            Instant.EPOCH));
    Await.until(
        "the link is down",
        () -> {
          run("snmptrap", with(arguments("-v2c"), LINK_BINDINGS));
          return found().ifOperStatus().equals("down");
        });
  }

  @Test
  void updatesTheLinkOfADeviceThatAProxySpeaksFor() throws Exception {
    listening.close();
    listening =
        new Listening(
            folder, new Senders(false, List.of(), List.of(Prefix.parse("127.0.0.1/32"))), 1000);
    listening.inventory.put(link("up"), "test");
    listening.know(Device.unasked("core-1", Address.parse("192.0.2.9"), 161, Instant.now()));
    Await.until(
        "the link is down",
        () -> {
          run(
              "snmptrap",
              "-v1",
              "-c",
              "public",
              target(),
              "1.3.6.1.4.1.9.1.1",
              "192.0.2.9",
              "2",
              "0",
              "4711",
              LINK_BINDINGS[0],
              "i",
              "7");
          return found().ifOperStatus().equals("down");
        });
  }

  private String[] arguments(String version) {
    return new String[] {version, "-c", "public", target(), "1", LINK_DOWN};
  }

  private NetworkInterface found() throws Exception {
    return listening.inventory.find(NetworkInterface.class, link("up").key()).orElseThrow();
  }

  private static NetworkInterface link(String state) {
    return new NetworkInterface(
        "core-1",
        "gi7",
        7,
        "Gi0/7",
        "GigabitEthernet0/7",
        "uplink to Tbilisi",
        "ethernetCsmacd",
        1_000_000_000L,
        1000,
        "up",
        state,
        "00:1b:2c:3d:4e:5f",
        1500,
        "full",
        "uplink",
        "",
        false,
        "",
        "",
        "");
  }

  @Test
  void hearsUsersOfVersionThree() throws Exception {
    List<String[]> users =
        List.of(
            user("plain", "", ""),
            user("sha256aes256", "SHA-256", "AES-256"),
            user("shaaes", "SHA", "AES"),
            user("md5des", "MD5", "DES"),
            user("sha512", "SHA-512", ""));
    for (String[] user : users) {
      long before = listening.taken();
      run(
          "snmptrap",
          with(with(user, "-e", "0x8000137005" + "0102030405"), target(), "1", LINK_DOWN));
      Await.until(user[2] + " is heard", () -> listening.taken() == before + 1);
      assertEquals(SnmpVersion.V3, listening.recent(1).get(0).version());
    }
    assertEquals("{}", listening.lost().toString());
  }

  @Test
  void answersInforms() throws Exception {
    assertEquals(0, run("snmpinform", with(arguments("-v2c"), LINK_BINDINGS)));
    assertEquals(
        0,
        run(
            "snmpinform",
            with(user("sha256aes256", "SHA-256", "AES-256"), target(), "1", LINK_DOWN)));
    assertEquals(
        0, run("snmpinform", with(user("md5des", "MD5", "DES"), target(), "1", LINK_DOWN)));
    Await.until("all three came", () -> listening.taken() == 3);
    assertTrue(listening.recent(3).stream().allMatch(Trap::inform));
    assertEquals("{}", listening.lost().toString());
  }

  @Test
  void tellsWrongCredentialsApart() throws Exception {
    run("snmptrap", "-v2c", "-c", "guess", target(), "1", LINK_DOWN);
    Await.until("the community is refused", () -> listening.lost().containsKey("wrong_community"));
    String[] wrong = user("sha256aes256", "SHA-256", "AES-256");
    wrong[8] = "another passphrase";
    run("snmptrap", with(with(wrong, "-e", "0x80001370050102030405"), target(), "1", LINK_DOWN));
    Await.until("the digest is refused", () -> listening.lost().containsKey("wrong_digest"));
    run(
        "snmptrap",
        with(
            with(user("nobody", "SHA", ""), "-e", "0x80001370050102030405"),
            target(),
            "1",
            LINK_DOWN));
    Await.until("the user is refused", () -> listening.lost().containsKey("unknown_user"));
    run(
        "snmptrap",
        with(
            with(user("sha256aes256", "SHA-256", ""), "-e", "0x80001370050102030405"),
            target(),
            "1",
            LINK_DOWN));
    Await.until("the level is refused", () -> listening.lost().containsKey("low_security_level"));
    assertTrue(run("snmpinform", with(with(wrong, "-t", "1"), target(), "1", LINK_DOWN)) != 0);
    assertEquals(0, listening.taken());
  }
}
