package io.weir.store.postgresql;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import io.weir.library.credentials.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Stores that have opened. */
final class Opened {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private Opened() {}

  static Settings settings(String url) {
    return new Settings(url, "weir", Secret.NONE, 4, "disable", "", "", "");
  }

  static PostgresqlInventoryStore store(Settings settings) throws Exception {
    PostgresqlInventoryStore store = new PostgresqlInventoryStore(settings);
    await(store);
    return store;
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
