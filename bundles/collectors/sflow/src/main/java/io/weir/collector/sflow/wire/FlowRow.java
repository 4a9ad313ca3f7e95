package io.weir.collector.sflow.wire;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.library.packet.PacketColumns;
import io.weir.library.packet.PacketHeaders;

/** The row that a flow sample is written into. */
final class FlowRow {

  private FlowBatch batch = new FlowBatch(1);
  private int row;

  /** Writes to the last row of a batch, which holds nothing yet. */
  void begin(FlowBatch target) {
    batch = target;
    row = target.size() - 1;
  }

  /** Zero is there already. */
  void set(FlowField field, long value) {
    if (value != 0) {
      batch.writeNumbers(field)[row] = value;
    }
  }

  void setAddress(FlowField field, long high, long low) {
    if ((high | low) != 0) {
      batch.writeHighs(field)[row] = high;
      batch.writeLows(field)[row] = low;
    }
  }

  void setPacket(PacketHeaders packet) {
    PacketColumns.write(packet, batch, row);
  }

  long get(FlowField field) {
    return batch.number(field, row);
  }
}
