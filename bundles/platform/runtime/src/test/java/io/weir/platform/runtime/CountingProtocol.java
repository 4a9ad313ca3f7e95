package io.weir.platform.runtime;

import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowProtocol;
import io.weir.api.flow.FlowSink;
import io.weir.api.flow.SequenceUnit;
import io.weir.api.flow.TemplateInfo;
import io.weir.api.net.Address;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A protocol for tests: a mark, a sequence number, a count of rows, and an octet count that every
 * row carries. A row count of 999 makes its decoder throw, one of 998 is an error.
 */
final class CountingProtocol implements FlowProtocol {

  static final int LENGTH = 16;
  private static final int MARK = 0x434f554e;

  private final AtomicLong restored = new AtomicLong(-1);
  private final AtomicBoolean gone = new AtomicBoolean();
  private final AtomicBoolean calledWhenGone = new AtomicBoolean();

  /** What the last decoder read from its state, -1 if it read none. */
  long restored() {
    return restored.get();
  }

  void gone() {
    gone.set(true);
  }

  boolean wasCalledWhenGone() {
    return calledWhenGone.get();
  }

  static byte[] datagram(int sequence, int rows, int octets) {
    return ByteBuffer.allocate(LENGTH)
        .putInt(MARK)
        .putInt(sequence)
        .putInt(rows)
        .putInt(octets)
        .array();
  }

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public boolean accepts(ByteBuffer datagram) {
    return datagram.remaining() == LENGTH && datagram.getInt(datagram.position()) == MARK;
  }

  @Override
  public FlowDecoder newDecoder() {
    return new Decoder();
  }

  private final class Decoder implements FlowDecoder {
    private long rows;
    private long version;

    @Override
    public void decode(ByteBuffer datagram, ExporterId exporter, FlowSink out) {
      calledWhenGone.compareAndSet(false, gone.get());
      if (!accepts(datagram)) {
        out.error("bad_mark", 0);
        return;
      }
      datagram.getInt();
      out.sequence(0, SequenceUnit.DATAGRAMS, datagram.getInt(), 1);
      int count = datagram.getInt();
      if (count == 998) {
        out.error("bad_count", 8);
        return;
      }
      FlowBatch batch = out.rows(Math.min(count, FlowSink.MAX_ROWS));
      if (count == 999) {
        throw new IllegalStateException("a bug in the decoder");
      }
      long octets = datagram.getInt();
      long[] column = batch.writeNumbers(FlowField.OCTETS);
      for (int row = batch.size() - count; row < batch.size(); row++) {
        column[row] = octets;
      }
      rows += count;
      version++;
    }

    @Override
    public long stateVersion() {
      return version;
    }

    @Override
    public void save(DataOutput out) throws IOException {
      out.writeLong(rows);
    }

    @Override
    public void restore(DataInput in) throws IOException {
      rows = in.readLong();
      restored.set(rows);
    }

    @Override
    public List<TemplateInfo> templates() {
      return List.of(
          new TemplateInfo(
              "counting",
              new ExporterId(Address.ofIpv4(1), 0),
              0,
              256,
              false,
              List.of("octetDeltaCount/4"),
              Instant.EPOCH,
              Instant.EPOCH,
              rows));
    }
  }
}
