package io.weir.platform.runtime.pipeline;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowStore;
import io.weir.api.store.StoreException;
import java.util.Map;

/** A flow store at the end of the pipeline: rows are safe once committed. */
record FlowStoreOutlet(String name, FlowStore component) implements Outlet<FlowBatch> {

  FlowStoreOutlet(FlowStore store) {
    this(store.name(), store);
  }

  @Override
  public String kind() {
    return "store";
  }

  @Override
  public String unit() {
    return "flows";
  }

  @Override
  public int weight(FlowBatch batch) {
    return batch.size();
  }

  @Override
  public Map<String, Long> write(FlowBatch batch) throws StoreException {
    component.append(batch);
    return Map.of();
  }

  @Override
  public boolean commits() {
    return true;
  }

  @Override
  public void commit() throws StoreException {
    component.commit();
  }
}
