package io.weir.store.postgresqlflows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL on a free port of the loopback address, its data in a temporary folder; skips where
 * there is none. It refuses to run as root, so root lends it another user.
 */
final class RealServer implements AutoCloseable {

  private static final Path ALL = Path.of("/usr/lib/postgresql");
  private static final String USER = "postgres";

  private final Path programs;
  private final Path folder;
  private final int port;

  private RealServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  static RealServer start() throws IOException {
    Path programs = programs();
    Path folder = Files.createTempDirectory("weir-postgresql-");
    RealServer server = new RealServer(programs, folder, freePort());
    if (isRoot()) {
      run(List.of("chown", USER, folder.toString()));
    }
    server.as(
        "initdb", "-D", server.data(), "-A", "trust", "-U", "weir", "-E", "UTF8", "--no-sync");
    server.boot();
    return server;
  }

  private static Path programs() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(ALL), "postgresql is not installed in " + ALL);
    try (Stream<Path> versions = Files.list(ALL)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Path::compareTo)
          .orElseThrow(() -> new AssertionError("no initdb below " + ALL));
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  /** Starts it, also after a {@link #kill}. */
  void boot() throws IOException {
    String settings =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=60"
            .formatted(port);
    as(
        "pg_ctl",
        "-D",
        data(),
        "-w",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        settings,
        "start");
  }

  /** SIGKILL to the postmaster; its children end when they see that it is gone. */
  void kill() throws IOException {
    String pid = Files.readAllLines(Path.of(data(), "postmaster.pid")).get(0).strip();
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    List<ProcessHandle> children = postmaster.children().toList();
    postmaster.destroyForcibly();
    for (ProcessHandle each : children) {
      each.destroyForcibly();
      each.onExit().join();
    }
    postmaster.onExit().join();
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
    Path output = Files.createTempFile("weir-postgresql-", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = ends(process);
    String said = Files.readString(output, StandardCharsets.UTF_8);
    Files.delete(output);
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError(command + ": " + said);
    }
  }

  private static boolean ends(Process process) throws IOException {
    try {
      return process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  int port() {
    return port;
  }

  /** Options that lead here, with some others. */
  Map<String, Object> options(Map<String, Object> others) {
    Map<String, Object> all = new HashMap<>(Map.of("port", port, "database", "postgres"));
    all.putAll(others);
    return all;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "weir", "");
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of the only row. */
  long number(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** What the server has logged. */
  String log() throws IOException {
    return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
  }

  /** Lets one user in with a password only. */
  void demandPassword(String user) throws IOException, SQLException {
    Path rules = Path.of(data(), "pg_hba.conf");
    String first = "host all " + user + " 127.0.0.1/32 scram-sha-256\n";
    Files.writeString(rules, first + Files.readString(rules));
    execute("SELECT pg_reload_conf()");
  }

  @Override
  public void close() throws IOException {
    as("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
    run(List.of("rm", "-rf", folder.toString()));
  }
}
