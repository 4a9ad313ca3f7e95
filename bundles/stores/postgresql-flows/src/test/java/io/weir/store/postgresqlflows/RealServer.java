package io.weir.store.postgresqlflows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL on a free port of the loopback address, its data in a temporary folder; skips where
 * there is none.
 */
final class RealServer implements AutoCloseable {

  private final Programs programs;
  private final Path folder;
  private final int port;

  private RealServer(Programs programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  static RealServer start() throws IOException {
    return start(Programs.installed());
  }

  /** Another version, or data and log of transactions in other places. */
  static RealServer start(Programs programs, String... initdb) throws IOException {
    Path folder = Files.createTempDirectory("weir-postgresql-");
    Programs.lend(folder);
    RealServer server = new RealServer(programs, folder, freePort());
    List<String> options = new ArrayList<>(List.of("-D", server.data(), "-A", "trust", "-U"));
    options.addAll(List.of("weir", "-E", "UTF8", "--no-sync"));
    options.addAll(List.of(initdb));
    programs.run("initdb", options.toArray(String[]::new));
    server.boot();
    return server;
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
    programs.run(
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

  /** Whether its first process is there, whatever it does. */
  boolean isRunning() throws IOException {
    Path file = Path.of(data(), "postmaster.pid");
    return Files.exists(file)
        && ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
            .map(ProcessHandle::isAlive)
            .orElse(false);
  }

  /** Speaks TLS from now on, and lets nobody in who does not. */
  void secure(Path certificate, Path key) throws IOException, SQLException {
    Path own = Path.of(data(), "server.key");
    Files.copy(certificate, Path.of(data(), "server.crt"));
    Files.copy(key, own);
    Programs.lend(Path.of(data(), "server.crt"));
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-------"));
    Programs.lend(own);
    execute("ALTER SYSTEM SET ssl = on");
    Files.writeString(Path.of(data(), "pg_hba.conf"), "hostssl all all all trust\n");
    programs.run("pg_ctl", "-D", data(), "-w", "-m", "fast", "stop");
    boot();
  }

  @Override
  public void close() throws IOException {
    if (isRunning()) {
      programs.run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
    }
    Programs.run(List.of("rm", "-rf", folder.toString()));
  }
}
