package io.weir.platform.runtime.pipeline;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;

/** Batches to try things on. */
final class Batches {

  private Batches() {}

  static FlowBatch sealed(int rows) {
    FlowBatch batch = open(rows);
    batch.seal();
    return batch;
  }

  static FlowBatch open(int rows) {
    FlowBatch batch = new FlowBatch(rows);
    batch.extend(rows);
    long[] octets = batch.writeNumbers(FlowField.OCTETS);
    for (int row = 0; row < rows; row++) {
      octets[row] = 1L + row;
    }
    return batch;
  }
}
