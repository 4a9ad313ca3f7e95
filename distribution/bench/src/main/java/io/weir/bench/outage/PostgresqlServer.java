package io.weir.bench.outage;

import io.weir.bench.postgresql.TemporaryServer;
import java.io.IOException;
import java.util.Map;

/** A PostgreSQL of this machine's package. */
final class PostgresqlServer implements StoreServer {

  private static final String TABLE = "to_regclass('weir.flow')";

  private TemporaryServer server;

  @Override
  public String store() {
    return "postgresql-flows";
  }

  @Override
  public String feature() {
    return "weir-store-postgresql-flows";
  }

  @Override
  public String file() {
    return "io.weir.store.postgresqlflows.cfg";
  }

  @Override
  public Map<String, Object> address(int port) {
    return Map.of("port", port, "database", "postgres", "sslMode", "disable");
  }

  @Override
  public Map<String, Object> timeout(int seconds) {
    return Map.of("timeoutSeconds", seconds, "queryTimeoutSeconds", seconds);
  }

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public void start() throws IOException {
    if (server == null) {
      server = TemporaryServer.start();
    } else {
      server.startAgain();
    }
  }

  @Override
  public void kill() throws IOException {
    server.kill();
  }

  @Override
  public long count() throws IOException {
    if (server.ask("SELECT " + TABLE + " IS NULL").equals("t")) {
      return 0;
    }
    return Long.parseLong(server.ask("SELECT count(*) FROM weir.flow"));
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }
}
