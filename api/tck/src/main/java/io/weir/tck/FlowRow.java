package io.weir.tck;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.TimeRange;
import java.util.ArrayList;
import java.util.List;

/** One row of a batch. */
record FlowRow(FlowBatch batch, int row) {

  static List<FlowRow> of(FlowBatch batch) {
    List<FlowRow> rows = new ArrayList<>();
    for (int row = 0; row < batch.size(); row++) {
      rows.add(new FlowRow(batch, row));
    }
    return rows;
  }

  long time() {
    return number(FlowField.COLLECTION_TIME);
  }

  long number(FlowField field) {
    return batch.number(field, row);
  }

  /** As in a key: never missing. */
  Object value(FlowField field) {
    return switch (field.kind()) {
      case ADDRESS -> batch.address(field, row);
      case TEXT -> batch.text(field, row);
      case NUMBER, TIME, MAC -> batch.number(field, row);
    };
  }

  boolean in(TimeRange range, FlowFilter filter) {
    return range.contains(time()) && filter.matches(batch, row);
  }

  FlowRecord record() {
    return FlowRecord.of(batch, row);
  }
}
