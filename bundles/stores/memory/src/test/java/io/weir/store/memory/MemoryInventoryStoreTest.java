package io.weir.store.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.tck.InventoryStoreTck;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryInventoryStoreTest extends InventoryStoreTck {

  @Override
  protected InventoryStore createStore() {
    return new MemoryInventoryStore(100);
  }

  @Test
  void beyondItsBoundItRefuses() throws Exception {
    MemoryInventoryStore store = new MemoryInventoryStore(1);
    Device device = Device.unasked("1", Address.parse("192.0.2.1"), 161, Instant.EPOCH);
    store.put(device, "test");
    store.put(device, "test");
    StoreException refused =
        assertThrows(
            StoreException.class,
            () -> store.put(Device.unasked("2", Address.UNSPECIFIED, 161, Instant.EPOCH), "test"));
    assertEquals(StoreException.Kind.REJECTED, refused.kind());
    assertEquals(List.of(device), store.list(Device.class, Page.first(10)));
  }
}
