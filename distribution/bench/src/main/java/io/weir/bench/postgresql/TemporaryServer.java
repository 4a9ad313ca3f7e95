package io.weir.bench.postgresql;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of this benchmark's own, whose data goes when it is closed. */
final class TemporaryServer implements Closeable {

  /** What a server that is meant for this would be given on a machine of some gigabytes. */
  static final String SETTINGS =
      "shared_buffers=1GB max_wal_size=8GB checkpoint_timeout=15min wal_compression=off";

  private static final String USER = "postgres";

  private final Path programs;
  private final Path folder;
  private final int port;

  private TemporaryServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  static TemporaryServer start() throws IOException {
    Path folder = Files.createTempDirectory("weir-bench-postgresql-");
    TemporaryServer server = new TemporaryServer(programs(), folder, freePort());
    server.owned(folder);
    server.as("initdb", "-D", server.data(), "-A", "trust", "-U", "weir", "-E", "UTF8");
    String options =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=''".formatted(server.port)
            + SETTINGS.replaceAll("(\\S+)", " -c $1");
    String log = folder.resolve("log").toString();
    server.as("pg_ctl", "-D", server.data(), "-w", "-l", log, "-o", options, "start");
    return server;
  }

  private static Path programs() throws IOException {
    Path all = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(all)) {
      try (Stream<Path> versions = Files.list(all)) {
        return versions
            .map(version -> version.resolve("bin"))
            .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
            .max(Path::compareTo)
            .orElseThrow(() -> new IOException("wanted initdb below " + all + ", got none"));
      }
    }
    throw new IOException("wanted PostgreSQL in " + all + ": apt-get install postgresql");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** The server refuses to run as root, who lends it another user. */
  private void owned(Path path) throws IOException {
    if (isRoot()) {
      run(List.of("chown", USER, path.toString()));
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  int port() {
    return port;
  }

  /** A file that psql may write and read. */
  Path file(String name) {
    return folder.resolve(name);
  }

  void psql(String... commands) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("-h", "127.0.0.1", "-p", "" + port, "-U", "weir", "-d", "postgres", "-Xq"));
    arguments.addAll(List.of("-v", "ON_ERROR_STOP=1"));
    for (String each : commands) {
      arguments.addAll(List.of("-c", each));
    }
    as("psql", arguments.toArray(String[]::new));
  }

  private void as(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid", USER, "--regid", USER, "--clear-groups", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) throws IOException {
    Path output = Files.createTempFile("weir-bench-", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      int code = process.waitFor();
      if (code != 0) {
        String said = Files.readString(output, StandardCharsets.UTF_8).strip();
        throw new IOException(command + " ended with code " + code + ": " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + command.get(0) + " ran", e);
    } finally {
      Files.delete(output);
    }
  }

  @Override
  public void close() throws IOException {
    as("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
    run(List.of("rm", "-rf", folder.toString()));
  }
}
