package io.weir.tck;

import io.weir.api.flow.ExportedRecord;
import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowProtocol;
import io.weir.api.flow.FlowSink;
import io.weir.api.flow.SequenceUnit;
import java.nio.ByteBuffer;
import java.util.Map;

/** The least a protocol can be: a mark, a count, and a port and an octet count for each flow. */
public final class TallyProtocol implements FlowProtocol {

  static final int MARK = 0x7a11;
  private static final int HEADER = 4;
  private static final int FLOW = 6;

  @Override
  public String name() {
    return "tally";
  }

  @Override
  public boolean accepts(ByteBuffer datagram) {
    return datagram.remaining() >= 2 && datagram.getShort(datagram.position()) == (short) MARK;
  }

  @Override
  public FlowDecoder newDecoder() {
    return this::decode;
  }

  private void decode(ByteBuffer datagram, ExporterId exporter, FlowSink out) {
    int start = datagram.position();
    if (datagram.remaining() < HEADER || !accepts(datagram)) {
      out.error("bad_header", 0);
      return;
    }
    int count = Short.toUnsignedInt(datagram.getShort(start + 2));
    int fits = Math.min(count, (datagram.remaining() - HEADER) / FLOW);
    if (fits < count) {
      out.error("truncated", datagram.remaining());
    }
    out.sequence(0, SequenceUnit.FLOWS, 0, fits);
    for (int done = 0; done < fits; done += FlowSink.MAX_ROWS) {
      int rows = Math.min(fits - done, FlowSink.MAX_ROWS);
      write(datagram, start + HEADER + done * FLOW, out.rows(rows), rows);
    }
    if (out.wantsRecords() && fits > 0) {
      out.record(new ExportedRecord(name(), exporter, 0, 0, false, Map.of("count", (long) fits)));
    }
  }

  private static void write(ByteBuffer datagram, int from, FlowBatch batch, int rows) {
    long[] ports = batch.writeNumbers(FlowField.SOURCE_PORT);
    long[] octets = batch.writeNumbers(FlowField.OCTETS);
    int first = batch.size() - rows;
    for (int i = 0; i < rows; i++) {
      ports[first + i] = Short.toUnsignedLong(datagram.getShort(from + i * FLOW));
      octets[first + i] = Integer.toUnsignedLong(datagram.getInt(from + i * FLOW + 2));
    }
  }
}
