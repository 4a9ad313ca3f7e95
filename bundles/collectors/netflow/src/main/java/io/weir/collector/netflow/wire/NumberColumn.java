package io.weir.collector.netflow.wire;

import io.weir.api.flow.FlowField;

/**
 * A number, a time or a MAC address.
 *
 * @param fill whether only rows that are zero so far take it
 */
record NumberColumn(FlowField field, Conversion conversion, boolean fill) implements Column {

  @Override
  public void read(Rows rows, byte[] data, int offset, int length, int stride) {
    long[] column = rows.batch.writeNumbers(field);
    int count = rows.count;
    if (fill) {
      Numbers.read(rows.scratch, 0, count, data, offset, length, stride);
      conversion.apply(rows, rows.scratch, 0, count, length);
      Numbers.fill(column, rows.first, count, rows.scratch);
    } else {
      Numbers.read(column, rows.first, count, data, offset, length, stride);
      conversion.apply(rows, column, rows.first, count, length);
    }
  }
}
