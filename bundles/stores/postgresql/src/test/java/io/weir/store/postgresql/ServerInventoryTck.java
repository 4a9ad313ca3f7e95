package io.weir.store.postgresql;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What this store promises on a PostgreSQL server of some release. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerInventoryTck extends SqlInventoryTck {

  private RealPostgresql server;

  abstract Release release() throws Exception;

  @BeforeAll
  void start() throws Exception {
    server = RealPostgresql.start(release());
  }

  @AfterAll
  void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  final RealPostgresql server() {
    return server;
  }

  @Override
  Settings emptyDatabase() throws Exception {
    server.sql("drop schema public cascade", "create schema public");
    return server.settings();
  }
}
