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
public final class TemporaryServer implements Closeable {

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

  /** Makes a database cluster and starts a server on it. */
  public static TemporaryServer start() throws IOException {
    Path folder = Files.createTempDirectory("weir-bench-postgresql-");
    TemporaryServer server = new TemporaryServer(programs(), folder, freePort());
    server.owned(folder);
    server.as("initdb", "-D", server.data(), "-A", "trust", "-U", "weir", "-E", "UTF8");
    server.launch();
    return server;
  }

  private void launch() throws IOException {
    String options =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=''".formatted(port)
            + SETTINGS.replaceAll("(\\S+)", " -c $1");
    String log = folder.resolve("log").toString();
    as("pg_ctl", "-D", data(), "-w", "-l", log, "-o", options, "start");
  }

  /** Ends the server by SIGKILL, as its sessions then end themselves. */
  public void kill() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(Path.of(data(), "postmaster.pid")).get(0));
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> sessions = server.descendants().toList();
    server.destroyForcibly();
    sessions.forEach(ProcessHandle::destroyForcibly);
    server.onExit().join();
    sessions.forEach(session -> session.onExit().join());
  }

  /** Starts it again after a kill, on the same data. */
  public void startAgain() throws IOException {
    launch();
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

  public int port() {
    return port;
  }

  /** A file that psql may write and read. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** What a query of one value answers. */
  public String ask(String query) throws IOException {
    return as("psql", connection("-Atc", query)).strip();
  }

  private String[] connection(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("-h", "127.0.0.1", "-p", "" + port, "-U", "weir", "-d", "postgres", "-Xq"));
    arguments.addAll(List.of("-v", "ON_ERROR_STOP=1"));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  void psql(String... commands) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (String each : commands) {
      arguments.addAll(List.of("-c", each));
    }
    as("psql", connection(arguments.toArray(String[]::new)));
  }

  private String as(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid", USER, "--regid", USER, "--clear-groups", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    return run(command);
  }

  private static String run(List<String> command) throws IOException {
    Path output = Files.createTempFile("weir-bench-", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      int code = process.waitFor();
      String said = Files.readString(output, StandardCharsets.UTF_8).strip();
      if (code != 0) {
        throw new IOException(command + " ended with code " + code + ": " + said);
      }
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + command.get(0) + " ran", e);
    } finally {
      Files.delete(output);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (Files.exists(Path.of(data(), "postmaster.pid"))) {
        as("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
      }
    } finally {
      run(List.of("rm", "-rf", folder.toString()));
    }
  }
}
