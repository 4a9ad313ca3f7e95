package org.example.beacon;

import io.weir.api.flow.ExportedRecord;
import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowSink;
import io.weir.api.net.Address;
import java.nio.ByteBuffer;
import java.util.Map;

/** A row for each record; a count that promises more than there is gives what there is. */
final class BeaconDecoder implements FlowDecoder {

  private static final int HEADER = 6;
  private static final int RECORD = 24;

  @Override
  public void decode(ByteBuffer datagram, ExporterId exporter, FlowSink out) {
    int start = datagram.position();
    int length = datagram.remaining();
    if (length < HEADER) {
      out.error("truncated_header", length);
      return;
    }
    if (datagram.getInt(start) != BeaconProtocol.MAGIC) {
      out.error("wrong_magic", 0);
      return;
    }
    int promised = Short.toUnsignedInt(datagram.getShort(start + 4));
    int complete = Math.min(promised, (length - HEADER) / RECORD);
    for (int i = 0; i < complete; i++) {
      decodeRecord(datagram, start + HEADER + i * RECORD, exporter, out);
    }
    if (complete < promised) {
      out.error("truncated_record", length);
    }
  }

  private static void decodeRecord(
      ByteBuffer datagram, int at, ExporterId exporter, FlowSink out) {
    FlowBatch batch = out.rows(1);
    int row = batch.size() - 1;
    batch.writeLows(FlowField.SOURCE_ADDRESS)[row] = Address.mapped(datagram.getInt(at));
    batch.writeLows(FlowField.DESTINATION_ADDRESS)[row] = Address.mapped(datagram.getInt(at + 4));
    batch.writeNumbers(FlowField.SOURCE_PORT)[row] = u16(datagram, at + 8);
    batch.writeNumbers(FlowField.DESTINATION_PORT)[row] = u16(datagram, at + 10);
    batch.writeNumbers(FlowField.PROTOCOL)[row] = Byte.toUnsignedInt(datagram.get(at + 12));
    batch.writeNumbers(FlowField.PACKETS)[row] = u32(datagram, at + 16);
    batch.writeNumbers(FlowField.OCTETS)[row] = u32(datagram, at + 20);
    if (out.wantsRecords()) {
      out.record(full(datagram, at, exporter));
    }
  }

  private static ExportedRecord full(ByteBuffer datagram, int at, ExporterId exporter) {
    Map<String, Object> elements =
        Map.of(
            "sourceIPv4Address", Address.ofIpv4(datagram.getInt(at)).toString(),
            "destinationIPv4Address", Address.ofIpv4(datagram.getInt(at + 4)).toString(),
            "sourceTransportPort", u16(datagram, at + 8),
            "destinationTransportPort", u16(datagram, at + 10),
            "protocolIdentifier", (long) Byte.toUnsignedInt(datagram.get(at + 12)),
            "packetDeltaCount", u32(datagram, at + 16),
            "octetDeltaCount", u32(datagram, at + 20));
    return new ExportedRecord("beacon1", exporter, 0, 0, false, elements);
  }

  private static long u16(ByteBuffer datagram, int at) {
    return Short.toUnsignedLong(datagram.getShort(at));
  }

  private static long u32(ByteBuffer datagram, int at) {
    return Integer.toUnsignedLong(datagram.getInt(at));
  }
}
