package io.weir.bench.flows;

import io.weir.bench.generator.Protocol;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** An installation of Weir in a temporary folder, with ports that nobody else uses. */
public final class Instance implements Closeable {
  private final Scratch scratch;
  private final Path home;
  private final int restPort = UdpPort.freeTcp();
  private final Map<Protocol, Integer> ports = new EnumMap<>(Protocol.class);

  private Instance(Scratch scratch) throws IOException {
    this.scratch = scratch;
    home = scratch.emptyFolder("weir");
  }

  /** Unpacks the archive, or copies the installation without its data, and sets the ports. */
  public static Instance create(Path distribution) throws IOException {
    Instance instance = new Instance(Scratch.create("weir"));
    try {
      instance.fill(distribution);
      instance.configure();
      return instance;
    } catch (IOException e) {
      instance.scratch.close();
      throw e;
    }
  }

  private void fill(Path distribution) throws IOException {
    if (Files.isDirectory(distribution)) {
      try (Stream<Path> parts = Files.list(distribution)) {
        for (Path part : parts.filter(p -> !p.endsWith("data") && !p.endsWith("run")).toList()) {
          PeerProcess.run(List.of("cp", "-a", part.toString(), home.toString()));
        }
      }
      Files.createDirectories(home.resolve("data"));
    } else {
      PeerProcess.run(
          List.of(
              "tar",
              "-xzf",
              distribution.toString(),
              "-C",
              home.toString(),
              "--strip-components=1"));
    }
  }

  private void configure() throws IOException {
    ConfigFile.edit(etc("org.ops4j.pax.web.cfg"), Map.of("org.osgi.service.http.port", restPort));
    ConfigFile.edit(etc("org.apache.karaf.shell.cfg"), Map.of("sshPort", UdpPort.freeTcp()));
    ConfigFile.edit(
        etc("org.apache.karaf.management.cfg"),
        Map.of("rmiRegistryPort", UdpPort.freeTcp(), "rmiServerPort", UdpPort.freeTcp()));
    try (DirectoryStream<Path> listeners =
        Files.newDirectoryStream(home.resolve("etc"), "io.weir.collector.*-*.cfg")) {
      for (Path listener : listeners) {
        move(listener);
      }
    }
  }

  /** Gives a listener a free port and remembers for which protocols it is. */
  private void move(Path listener) throws IOException {
    String usual = ConfigFile.read(listener).getOrDefault("port", "");
    int port = UdpPort.free();
    ConfigFile.edit(listener, Map.of("port", port));
    for (Protocol protocol : Protocol.values()) {
      if (usual.equals(Integer.toString(protocol.port()))) {
        ports.put(protocol, port);
      }
    }
  }

  /** A file of its configuration. */
  public Path etc(String file) {
    return home.resolve("etc").resolve(file);
  }

  public String restAddress() {
    return "127.0.0.1:" + restPort;
  }

  public Path log() {
    return home.resolve("data/log");
  }

  /**
   * The port of the listener that the distribution has on the protocol's usual port.
   *
   * @throws IOException if there is none
   */
  public int port(Protocol protocol) throws IOException {
    Integer port = ports.get(protocol);
    if (port == null) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "wanted a listener with 'port = %d' in etc/io.weir.collector.*.cfg, got none",
              protocol.port()));
    }
    return port;
  }

  /** Starts it as a user would and waits until it is ready. */
  public ProcessHandle start() throws IOException {
    PeerProcess.run(List.of(launcher(), "start"));
    long pid = Long.parseLong(Files.readString(home.resolve("data/weir.pid")).strip());
    return ProcessHandle.of(pid).orElseThrow(() -> new IOException("weir ended; see " + log()));
  }

  private String launcher() {
    return home.resolve("bin/weir").toString();
  }

  @Override
  public void close() throws IOException {
    try (scratch) {
      if (Files.exists(home.resolve("data/weir.pid"))) {
        PeerProcess.run(List.of(launcher(), "stop"));
      }
    }
  }
}
