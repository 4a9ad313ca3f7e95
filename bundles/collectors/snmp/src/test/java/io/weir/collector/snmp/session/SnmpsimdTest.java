package io.weir.collector.snmp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpTable;
import io.weir.library.snmp.LocalEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks recordings of real devices, which a real snmpsim plays. */
class SnmpsimdTest {

  private static final String FOLDER = "../shared/data/snmp/librenms/snmprec";
  private static final Oid IF_DESCR = Oid.parse("1.3.6.1.2.1.2.2.1.2");
  private static final Oid IF_NAME = Oid.parse("1.3.6.1.2.1.31.1.1.1.1");
  private static final List<String> RECORDINGS = List.of("ios_2960x", "vrp_5720", "arubaos-cx");

  @TempDir Path folder;

  private static Optional<Path> recordings() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.exists(at.resolve("weir"))) {
      at = at.getParent();
    }
    return Optional.ofNullable(at)
        .map(root -> root.resolve(FOLDER).normalize())
        .filter(Files::isDirectory);
  }

  @Test
  void walksWhatARecordingHolds() throws Exception {
    Optional<Path> data = recordings();
    assumeTrue(data.isPresent(), "the recordings of " + FOLDER + " are absent");
    Optional<Path> program = Snmpd.program("snmpsimd");
    assumeTrue(program.isPresent(), "snmpsimd is not installed (apt-get install snmpsim)");
    int port = Snmpd.freePort();
    Process simulator = start(program.get(), data.get(), port);
    try (SnmpSessions sessions =
        new SnmpSessions(SessionLimits.usual(), LocalEngine.boot(folder.resolve("engine")))) {
      for (String recording : RECORDINGS) {
        compare(sessions, data.get(), recording, port);
      }
    } finally {
      simulator.destroy();
      assertTrue(simulator.waitFor(10, TimeUnit.SECONDS));
    }
  }

  private Process start(Path program, Path data, int port) throws IOException {
    boolean root = System.getProperty("user.name").equals("root");
    Path device = Files.createDirectory(folder.resolve("data"));
    Path cache = Files.createDirectory(folder.resolve("cache"));
    for (String recording : RECORDINGS) {
      Files.copy(data.resolve(recording + ".snmprec"), device.resolve(recording + ".snmprec"));
    }
    List<Path> open = List.of(folder, device, cache);
    for (Path each : open) {
      assertTrue(
          each.toFile().setReadable(true, false) && each.toFile().setExecutable(true, false));
    }
    assertTrue(cache.toFile().setWritable(true, false));
    ProcessBuilder builder =
        new ProcessBuilder(
            program.toString(),
            "--data-dir=" + device,
            "--cache-dir=" + cache,
            "--agent-udpv4-endpoint=127.0.0.1:" + port);
    if (root) {
      builder.command().addAll(List.of("--process-user=nobody", "--process-group=nogroup"));
    }
    return builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
  }

  private void compare(SnmpSessions sessions, Path data, String recording, int port)
      throws Exception {
    Peer peer = new Peer(recording, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    Profile profile =
        new Profile(
            recording,
            new Credentials.Community(Credentials.CommunityVersion.V2C, recording::toCharArray));
    Duration time = Duration.ofSeconds(60);
    await(sessions.probe(peer, List.of(profile, profile, profile, profile), time));
    SnmpTable table = await(sessions.agent(peer, profile, time).table(List.of(IF_DESCR, IF_NAME)));
    List<String> lines =
        Files.readAllLines(data.resolve(recording + ".snmprec"), StandardCharsets.ISO_8859_1);
    for (Oid column : List.of(IF_DESCR, IF_NAME)) {
      TreeSet<Oid> wanted = new TreeSet<>();
      for (String line : lines) {
        if (line.startsWith(column + ".")) {
          wanted.add(Oid.parse(line.substring(0, line.indexOf('|'))).from(column.size()));
        }
      }
      TreeSet<Oid> got = new TreeSet<>(table.indexes());
      got.removeIf(index -> table.cell(index, column).isEmpty());
      assertFalse(wanted.isEmpty(), recording);
      assertEquals(wanted, got, recording);
    }
  }

  private static <T> T await(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(90, TimeUnit.SECONDS);
  }
}
