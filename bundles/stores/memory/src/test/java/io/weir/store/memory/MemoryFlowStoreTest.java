package io.weir.store.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowStore;
import io.weir.tck.FlowStoreTck;
import io.weir.tck.RandomFlows;
import org.junit.jupiter.api.Test;

class MemoryFlowStoreTest extends FlowStoreTck {

  @Override
  protected FlowStore createStore() {
    return new MemoryFlowStore(MAX_ROWS);
  }

  @Override
  protected boolean outlivesProcess() {
    return false;
  }

  @Test
  void theOldestBatchesMakeRoom() {
    MemoryFlowStore store = new MemoryFlowStore(1000);
    RandomFlows flows = new RandomFlows(1);
    for (int i = 0; i < 10; i++) {
      store.append(flows.batch(300, 10_000L * i, 10));
      store.commit();
    }
    assertEquals(900, store.status().rows());
    assertEquals(70_000, store.status().oldest().orElseThrow().toEpochMilli() / 10_000 * 10_000);
  }

  @Test
  void badArgumentsAreNamed() {
    assertEquals(
        "wanted max.rows of at least 1 flow, got 0",
        assertThrows(IllegalArgumentException.class, () -> new MemoryFlowStore(0)).getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> new MemoryFlowStore(1).append(new FlowBatch(1)));
  }
}
