package io.weir.collector.netflow.wire;

import io.weir.api.flow.FlowField;
import io.weir.library.packet.Decapsulation;
import io.weir.library.packet.Layer;
import io.weir.library.packet.PacketColumns;
import io.weir.library.packet.PacketDissector;
import io.weir.library.packet.PacketHeaders;
import java.util.Set;

/** Reads the first octets of a packet that a record carries, down to the ports. */
final class PacketSection {

  private final PacketDissector dissector;
  private final PacketHeaders headers = new PacketHeaders();

  PacketSection(Set<Decapsulation> decapsulations) {
    dissector = new PacketDissector(decapsulations);
  }

  /**
   * Writes one row.
   *
   * @param counts whether the record says nothing of octets and packets, and is thus this one
   *     packet
   */
  void write(Rows rows, int row, byte[] data, int offset, int length, Layer layer, boolean counts) {
    dissector.dissect(rows.buffer(data), offset, length, layer, headers);
    PacketColumns.write(headers, rows.batch, row);
    if (counts && headers.ipVersion() != 0) {
      rows.batch.writeNumbers(FlowField.OCTETS)[row] = headers.ipLength();
      rows.batch.writeNumbers(FlowField.PACKETS)[row] = 1;
    }
  }
}
