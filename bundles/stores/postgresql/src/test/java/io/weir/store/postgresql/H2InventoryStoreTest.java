package io.weir.store.postgresql;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2InventoryStoreTest extends SqlInventoryTck {

  @TempDir private Path folder;

  @Override
  Settings emptyDatabase() {
    return Opened.settings("jdbc:h2:file:" + folder.resolve("inventory"));
  }
}
