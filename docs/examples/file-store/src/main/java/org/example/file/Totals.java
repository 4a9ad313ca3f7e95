package org.example.file;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.TopEntry;
import java.util.List;

/** The running sums of one key. */
final class Totals {

  private long bytes;
  private long packets;
  private long flows;
  private long rawBytes;
  private long rawPackets;

  void add(FlowBatch batch, int row) {
    bytes += batch.number(FlowField.SCALED_OCTETS, row);
    packets += batch.number(FlowField.SCALED_PACKETS, row);
    flows++;
    rawBytes += batch.number(FlowField.OCTETS, row);
    rawPackets += batch.number(FlowField.PACKETS, row);
  }

  TopEntry of(List<Object> key) {
    return new TopEntry(key, bytes, packets, flows, rawBytes, rawPackets);
  }
}
