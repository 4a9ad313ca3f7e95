package io.weir.store.postgresql;

import io.weir.api.inventory.InventoryStore;
import io.weir.tck.InventoryStoreTck;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class H2InventoryStoreTest extends InventoryStoreTck {

  @TempDir private Path folder;
  private PostgresqlInventoryStore store;

  @Override
  protected InventoryStore createStore() throws Exception {
    store = Opened.store(Opened.settings("jdbc:h2:file:" + folder.resolve("inventory")));
    return store;
  }

  @AfterEach
  void close() {
    store.close();
  }
}
