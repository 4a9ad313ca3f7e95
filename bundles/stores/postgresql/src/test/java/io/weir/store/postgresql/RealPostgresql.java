package io.weir.store.postgresql;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL server on a free port of the loopback address; skips where there is none. */
final class RealPostgresql implements AutoCloseable {

  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

  private final Path folder;
  private final int port;

  private RealPostgresql(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static RealPostgresql start() throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        Files.isExecutable(PROGRAMS.resolve("initdb")), "postgresql-15 is not installed");
    Path folder = Files.createTempDirectory("weir-postgresql");
    if (isRoot()) {
      run(List.of("chown", "nobody", folder.toString()));
    }
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Path password = Files.writeString(folder.resolve("password"), "s3cret-of-the-test\n");
    if (isRoot()) {
      run(List.of("chown", "nobody", password.toString()));
    }
    RealPostgresql server = new RealPostgresql(folder, port);
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
        "--pwfile=" + password,
        "-D",
        server.data());
    server.begin();
    return server;
  }

  void begin() throws IOException, InterruptedException {
    String options =
        "-c listen_addresses=127.0.0.1 -p " + port + " -c unix_socket_directories=" + folder;
    program(
        "pg_ctl",
        "-w",
        "-D",
        data(),
        "-l",
        folder.resolve("log").toString(),
        "-o",
        options,
        "start");
  }

  void kill() throws IOException, InterruptedException {
    program("pg_ctl", "-w", "-m", "immediate", "-D", data(), "stop");
  }

  Path password() {
    return folder.resolve("password");
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void program(String name, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "nobody", "--"));
    }
    command.add(PROGRAMS.resolve(name).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("weir-command", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(new File("/"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int status = process.waitFor();
    String said = Files.readString(log);
    Files.delete(log);
    if (status != 0) {
      throw new IOException(command + " ended with " + status + ": " + said);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      kill();
      run(List.of("rm", "-rf", folder.toString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the server stopped", e);
    }
  }
}
