package io.weir.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.library.credentials.Credentials;
import io.weir.library.credentials.Secret;
import io.weir.tck.InventoryStoreTck;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresqlInventoryStoreTest extends InventoryStoreTck {

  private static final String PASSWORD = "s3cret-of-the-test";
  private static final Device EDGE = new Device("1", "edge", Address.parse("192.0.2.1"));
  private static RealPostgresql server;
  private PostgresqlInventoryStore store;

  @BeforeAll
  static void start() throws Exception {
    server = RealPostgresql.start();
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Override
  protected InventoryStore createStore() throws Exception {
    sql("drop schema public cascade", "create schema public");
    store = Opened.store(settings("postgres", "file:" + server.password()));
    return store;
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  @Test
  void aKilledServerIsUnavailableAndThenFine() throws Exception {
    store.put(EDGE, "test");
    server.kill();
    StoreException away = assertThrows(StoreException.class, () -> store.find(Device.class, "1"));
    server.begin();
    assertEquals(StoreException.Kind.UNAVAILABLE, away.kind());
    assertTrue(away.getMessage().contains("is away"), away.getMessage());
    Opened.await(store);
    assertEquals(Optional.of(EDGE), store.find(Device.class, "1"));
  }

  @Test
  void aWrongPasswordAndAWrongDatabaseAreSaid() {
    StoreException user = refused(settings("postgres", "env:PATH"));
    assertTrue(user.getMessage().contains("refuses the user or the password"), user.getMessage());
    assertFalse(user.getMessage().contains(System.getenv("PATH")), user.getMessage());
    StoreException database = refused(settings("absent", "file:" + server.password()));
    assertTrue(database.getMessage().contains("no such database"), database.getMessage());
    assertFalse(database.getMessage().contains(PASSWORD), database.getMessage());
  }

  @Test
  void aSchemaOfANewerWeirIsRefused() throws Exception {
    sql(
        "insert into weir_inventory_schema values"
            + " (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'weir', now(), 1, true)");
    StoreException newer = refused(settings("postgres", "file:" + server.password()));
    assertTrue(newer.getMessage().contains("newer Weir"), newer.getMessage());
  }

  private static StoreException refused(Settings settings) {
    return assertThrows(StoreException.class, () -> Database.open(settings).close());
  }

  private static Settings settings(String database, String password) {
    return new Settings(server.url(database), "weir", secret(password), 4, "disable", "", "", "");
  }

  private static Secret secret(String configured) {
    return Credentials.ofThisProcess().read("password", configured);
  }

  private static void sql(String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.url("postgres"), "weir", PASSWORD);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }
}
