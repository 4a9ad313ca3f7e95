package io.weir.platform.runtime.pipeline;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowOutlet;
import java.util.Map;

/** An aggregator, detector or forwarder at the end of the pipeline. */
record PlainOutlet(String name, FlowOutlet component) implements Outlet<FlowBatch> {

  PlainOutlet(FlowOutlet outlet) {
    this(outlet.name(), outlet);
  }

  @Override
  public String kind() {
    return "outlet";
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
  public Map<String, Long> write(FlowBatch batch) {
    component.accept(batch);
    return Map.of();
  }
}
