package io.weir.collector.netflow.wire;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowSink;
import io.weir.library.packet.Decapsulation;
import java.nio.ByteBuffer;
import java.util.Set;

/** The rows of a batch that are being written, and the records that they come from. */
final class Rows {

  Message message;
  FlowBatch batch;
  int first;
  int count;

  /** As the message's, or from the record itself. */
  long upMillis;

  /** Values that have no column, by row from {@link #first}. */
  final long[] scratch = new long[FlowSink.MAX_ROWS];

  /** Sampler or selector ids, by row from {@link #first}. */
  final long[] samplers = new long[FlowSink.MAX_ROWS];

  final TextPool texts = new TextPool();
  final PacketSection packets;
  private ByteBuffer buffer = ByteBuffer.allocate(0);

  Rows(Set<Decapsulation> decapsulations) {
    packets = new PacketSection(decapsulations);
  }

  void next(FlowBatch to, int rows) {
    batch = to;
    first = to.size() - rows;
    count = rows;
  }

  /** The octets as the packet library wants them. */
  ByteBuffer buffer(byte[] data) {
    if (buffer.array() != data) {
      buffer = ByteBuffer.wrap(data);
    }
    return buffer;
  }
}
