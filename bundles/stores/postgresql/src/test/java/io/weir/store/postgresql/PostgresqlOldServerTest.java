package io.weir.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import org.junit.jupiter.api.Test;

class PostgresqlOldServerTest {

  @Test
  void aServerThatIsTooOldIsRefused() throws Exception {
    try (RealPostgresql server = RealPostgresql.start(Release.fetched(11))) {
      String said = Opened.refused(server.settings(), StoreException.Kind.UNAVAILABLE);
      assertTrue(said.contains("version 12 or newer, got version 11"), said);
      PostgresqlInventoryStore store = Opened.tried(server.settings());
      StoreException answer =
          assertThrows(StoreException.class, () -> store.list(Device.class, Page.first(1)));
      assertEquals(StoreException.Kind.UNAVAILABLE, answer.kind());
      assertEquals(said, answer.getMessage());
      store.close();
    }
  }
}
