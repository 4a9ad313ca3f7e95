package io.weir.store.memory;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TopEntry;
import java.util.List;

/** Every measure of a group of flows. */
final class FlowSums {

  private static final Measure[] MEASURES = Measure.values();

  private final long[] sums = new long[MEASURES.length];

  void add(FlowBatch batch, int row) {
    for (Measure measure : MEASURES) {
      sums[measure.ordinal()] += measure(measure, batch, row);
    }
  }

  TopEntry entry(List<Object> key) {
    return new TopEntry(
        key,
        sum(Measure.BYTES),
        sum(Measure.PACKETS),
        sum(Measure.FLOWS),
        sum(Measure.RAW_BYTES),
        sum(Measure.RAW_PACKETS));
  }

  private long sum(Measure measure) {
    return sums[measure.ordinal()];
  }

  static long measure(Measure measure, FlowBatch batch, int row) {
    return measure.column().map(field -> batch.number(field, row)).orElse(1L);
  }
}
