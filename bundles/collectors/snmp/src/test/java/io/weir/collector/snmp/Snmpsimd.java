package io.weir.collector.snmp;

import io.weir.collector.snmp.session.Snmpd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real snmpsimd, which plays recordings: each by the community of its name. */
final class Snmpsimd implements AutoCloseable {

  private final Process process;
  private final int port;

  private Snmpsimd(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param addresses of the loopback, on which it listens
   */
  static Snmpsimd start(Path program, Path recordings, Path folder, List<String> addresses)
      throws IOException {
    int port = Snmpd.freePort();
    Path data = copied(recordings, Files.createDirectory(folder.resolve("data")));
    Path cache = Files.createDirectory(folder.resolve("cache"));
    for (Path each : List.of(folder, data, cache)) {
      if (!each.toFile().setReadable(true, false) || !each.toFile().setExecutable(true, false)) {
        throw new IOException("cannot open " + each);
      }
    }
    if (!cache.toFile().setWritable(true, false)) {
      throw new IOException("cannot open " + cache);
    }
    List<String> command = new ArrayList<>();
    command.addAll(List.of(program.toString(), "--data-dir=" + data, "--cache-dir=" + cache));
    command.add("--logging-method=null");
    addresses.forEach(each -> command.add("--agent-udpv4-endpoint=" + each + ":" + port));
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("--process-user=nobody", "--process-group=nogroup"));
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    return new Snmpsimd(process, port);
  }

  /** Without the lines at which it would end: names with arcs that somebody made anonymous. */
  private static List<String> readable(Path recording) throws IOException {
    try (var lines = Files.lines(recording, StandardCharsets.ISO_8859_1)) {
      return lines.filter(line -> line.matches("[0-9.]+\\|.*")).toList();
    }
  }

  private static Path copied(Path from, Path to) throws IOException {
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.write(to.resolve(file.getFileName()), readable(file), StandardCharsets.ISO_8859_1);
      }
    }
    return to;
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
