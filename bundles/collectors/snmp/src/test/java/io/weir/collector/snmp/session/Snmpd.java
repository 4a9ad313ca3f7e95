package io.weir.collector.snmp.session;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real agent, net-snmp's, on the loopback. */
public final class Snmpd implements AutoCloseable {

  private final Process process;
  private final Peer peer;

  private Snmpd(Process process, Peer peer) {
    this.process = process;
    this.peer = peer;
  }

  public static Optional<Path> program(String name) {
    return Stream.of("/usr/sbin/", "/usr/bin/", "/usr/local/bin/")
        .map(folder -> Path.of(folder + name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  public static int freePort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /**
   * @param state where it keeps boots and keys
   */
  static Snmpd start(Path program, Path state, int port, String configuration) throws IOException {
    Files.createDirectories(state);
    Path file = Files.writeString(state.resolve("test.conf"), configuration);
    ProcessBuilder builder =
        new ProcessBuilder(
                program.toString(),
                "-f",
                "-c",
                file.toString(),
                "-Lf",
                state.resolve("log").toString(),
                "udp:127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("SNMP_PERSISTENT_DIR", state.toString());
    builder.environment().put("SNMPCONFPATH", state.toString());
    Peer peer = new Peer("snmpd", new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return new Snmpd(builder.start(), peer);
  }

  Peer peer() {
    return peer;
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
