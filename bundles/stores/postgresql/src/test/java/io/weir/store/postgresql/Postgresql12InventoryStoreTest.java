package io.weir.store.postgresql;

class Postgresql12InventoryStoreTest extends ServerInventoryTck {

  @Override
  Release release() throws Exception {
    return Release.fetched(12);
  }
}
