package io.weir.store.postgresql;

class Postgresql17InventoryStoreTest extends ServerInventoryTck {

  @Override
  Release release() throws Exception {
    return Release.fetched(17);
  }
}
