package io.weir.store.postgresql;

import io.weir.library.credentials.Credentials;
import io.weir.library.credentials.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL server on a free port of the loopback address, run by a user without rights. */
final class RealPostgresql implements AutoCloseable {

  static final String PASSWORD = "s3cret-of-the-test";

  private final Release release;
  private final Path folder;
  private final int port;
  private final List<String> options;

  private RealPostgresql(Release release, Path folder, int port, List<String> options) {
    this.release = release;
    this.folder = folder;
    this.port = port;
    this.options = options;
  }

  static RealPostgresql start() throws IOException, InterruptedException {
    return start(Release.installed());
  }

  /**
   * @param options of the server, each as {@code name=value}
   */
  static RealPostgresql start(Release release, String... options)
      throws IOException, InterruptedException {
    Path folder = Programs.folder("weir-postgresql");
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    RealPostgresql server = new RealPostgresql(release, folder, port, List.of(options));
    Files.writeString(server.password(), PASSWORD + "\n");
    if (Programs.isRoot()) {
      Programs.run(List.of("chown", "-R", "nobody", folder.toString()));
    }
    server.make();
    server.begin();
    return server;
  }

  private void make() throws IOException, InterruptedException {
    program(
        "initdb",
        "-A",
        "scram-sha-256",
        "-U",
        "weir",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "-N",
        "--pwfile=" + password(),
        "-D",
        data());
  }

  void begin() throws IOException, InterruptedException {
    StringBuilder all = new StringBuilder("-c listen_addresses=127.0.0.1 -p " + port);
    all.append(" -c unix_socket_directories=").append(folder);
    options.forEach(option -> all.append(" -c ").append(option));
    String log = folder.resolve("log").toString();
    program("pg_ctl", "-w", "-D", data(), "-l", log, "-o", all.toString(), "start");
  }

  void kill() throws IOException, InterruptedException {
    program("pg_ctl", "-w", "-m", "immediate", "-D", data(), "stop");
  }

  Path password() {
    return folder.resolve("password");
  }

  String url(String database) {
    return url("127.0.0.1", database);
  }

  String url(String host, String database) {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  /** Of a store in the database {@code postgres}. */
  Settings settings() {
    return settings("postgres", "file:" + password(), Duration.ofSeconds(30));
  }

  Settings settings(String database, String password, Duration statementTimeout) {
    Secret secret = Credentials.ofThisProcess().read("password", password);
    return new Settings(url(database), "weir", secret, 4, "disable", "", "", "", statementTimeout);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url("postgres"), "weir", PASSWORD);
  }

  void sql(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private void program(String name, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (Programs.isRoot()) {
      command.addAll(List.of("runuser", "-u", "nobody", "--"));
    }
    command.add(release.programs().resolve(name).toString());
    command.addAll(List.of(arguments));
    Programs.run(command);
  }

  @Override
  public void close() throws IOException {
    try {
      kill();
      Programs.remove(folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the server stopped", e);
    }
    release.close();
  }
}
