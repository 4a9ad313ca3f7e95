package io.weir.analysis.flowseries.model;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;

/** The columns of a batch; one that it lacks is all zeros. For one thread. */
final class Columns {

  private long[] zeros = new long[0];
  private String[] nothing = new String[0];

  long[] numbers(FlowBatch batch, FlowField field) {
    return batch.has(field) ? batch.numbers(field) : zeros(batch);
  }

  long[] highs(FlowBatch batch, FlowField field) {
    return batch.has(field) ? batch.highs(field) : zeros(batch);
  }

  long[] lows(FlowBatch batch, FlowField field) {
    return batch.has(field) ? batch.lows(field) : zeros(batch);
  }

  String[] texts(FlowBatch batch, FlowField field) {
    return batch.has(field) ? batch.texts(field) : nothing(batch);
  }

  /** To be read only. */
  long[] zeros(FlowBatch batch) {
    if (zeros.length < batch.capacity()) {
      zeros = new long[batch.capacity()];
    }
    return zeros;
  }

  /** To be read only. */
  String[] nothing(FlowBatch batch) {
    if (nothing.length < batch.capacity()) {
      nothing = new String[batch.capacity()];
    }
    return nothing;
  }
}
