package io.weir.bench.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.bench.generator.Protocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {
  @TempDir private Path installation;

  /** An installation whose launcher starts and stops a process that does nothing. */
  @BeforeEach
  void install() throws IOException {
    Path etc = Files.createDirectories(installation.resolve("etc"));
    Files.write(etc.resolve("org.ops4j.pax.web.cfg"), List.of("org.osgi.service.http.port = 8181"));
    Files.write(etc.resolve("org.apache.karaf.shell.cfg"), List.of("sshPort = 8101"));
    Files.write(etc.resolve("io.weir.collector.netflow-a.cfg"), List.of("port = 2055"));
    Files.write(etc.resolve("io.weir.collector.netflow-b.cfg"), List.of("port = 4739"));
    Path data = Files.createDirectories(installation.resolve("data"));
    Files.write(data.resolve("flows"), List.of("not to be copied"));
    Path launcher = Files.createDirectories(installation.resolve("bin")).resolve("weir");
    Files.writeString(
        launcher,
        """
        #!/bin/sh
        pid=$(dirname "$0")/../data/weir.pid
        case $1 in
          start) sleep 60 >/dev/null 2>&1 & echo $! >"$pid" ;;
          stop) kill "$(cat "$pid")" && rm "$pid" ;;
        esac
        """);
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void runsBesideAnotherOnPortsOfItsOwn() throws Exception {
    ProcessHandle process;
    Path log;
    try (Instance instance = Instance.create(installation)) {
      process = instance.start();
      log = instance.log();
      assertTrue(process.isAlive());
      assertEquals(instance.port(Protocol.V5), instance.port(Protocol.V9));
      assertNotEquals(2055, instance.port(Protocol.V5));
      assertNotEquals("127.0.0.1:8181", instance.restAddress());
      assertThrows(IOException.class, () -> instance.port(Protocol.SFLOW));
      Path home = log.getParent().getParent();
      assertEquals(Set.of("bin", "data", "etc"), names(home));
      assertEquals(Set.of("weir.pid"), names(home.resolve("data")));
      String rest = ConfigFile.read(home.resolve("etc/org.ops4j.pax.web.cfg")).toString();
      assertEquals(
          "{org.osgi.service.http.port=" + instance.restAddress().split(":", 2)[1] + "}", rest);
    }
    process.onExit().get(10, TimeUnit.SECONDS);
    assertFalse(Files.exists(log.getParent().getParent()));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
