package io.weir.store.postgresql;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import io.weir.library.credentials.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import org.junit.jupiter.api.Assertions;

/** Stores that have opened. */
final class Opened {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  static final Keeping KEEPING =
      new Keeping(Duration.ofDays(365), Duration.ofDays(400), Duration.ofDays(1095));

  private Opened() {}

  static Settings settings(String url) {
    return new Settings(url, "weir", Secret.NONE, 4, "disable", "", "", "", Duration.ofSeconds(30));
  }

  /** What a persistence container does in OSGi. */
  static EntityManagerFactory unit(Map<String, Object> properties) {
    return Persistence.createEntityManagerFactory("weir-inventory-server", properties);
  }

  static PostgresqlInventoryStore store(Settings settings) throws Exception {
    PostgresqlInventoryStore store = new PostgresqlInventoryStore(settings, KEEPING, Opened::unit);
    await(store);
    return store;
  }

  /** What the store says of a database that it does not open. */
  static String refused(Settings settings, StoreException.Kind kind) {
    StoreException refused =
        Assertions.assertThrows(
            StoreException.class, () -> Database.open(settings, Opened::unit).close());
    Assertions.assertEquals(kind, refused.kind(), refused.getMessage());
    return refused.getMessage();
  }

  /** A store that tried to open its database and did not succeed. */
  static PostgresqlInventoryStore tried(Settings settings) throws InterruptedException {
    PostgresqlInventoryStore store = new PostgresqlInventoryStore(settings, KEEPING, Opened::unit);
    Instant end = Instant.now().plus(PATIENCE);
    while (answer(store).contains("is starting") && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return store;
  }

  private static String answer(PostgresqlInventoryStore store) {
    try {
      return store.list(Device.class, Page.first(1)).toString();
    } catch (StoreException e) {
      return e.getMessage();
    }
  }

  static void await(PostgresqlInventoryStore store) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        store.list(Device.class, Page.first(1));
        return;
      } catch (StoreException e) {
        if (Instant.now().isAfter(end)) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }
}
