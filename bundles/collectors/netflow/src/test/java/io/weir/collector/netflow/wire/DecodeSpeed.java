package io.weir.collector.netflow.wire;

import com.sun.management.ThreadMXBean;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowSink;
import io.weir.api.flow.ParkEvent;
import io.weir.api.flow.SequenceUnit;
import io.weir.api.metric.Sample;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

/**
 * Measures decoding alone: records a second on one thread, and octets allocated a record, with a
 * sink that uses its batches again.
 */
final class DecodeSpeed {

  private static final int ROUNDS = 5;
  private static final long NANOS = 1_000_000_000L;

  private DecodeSpeed() {}

  public static void main(String[] ignored) {
    ByteBuffer v5 = ByteBuffer.allocateDirect(1464).put(Msg.netflow5(30, 0, 0)).flip();
    measure("NetFlow v5", List.of(), v5, 30);
    for (int version : new int[] {9, 10}) {
      byte[] data = Typical.data(version, 256, 24);
      ByteBuffer buffer = ByteBuffer.allocateDirect(data.length).put(data).flip();
      measure(version == 9 ? "NetFlow v9" : "IPFIX", Typical.both(version), buffer, 24);
    }
  }

  private static void measure(String what, List<byte[]> first, ByteBuffer data, int records) {
    NetflowDecoder decoder = new NetflowDecoder(Limits.STANDARD, Set.of());
    ReusingSink sink = new ReusingSink();
    first.forEach(datagram -> decoder.decode(ByteBuffer.wrap(datagram), Feed.EXPORTER, sink));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int round = 0; round < ROUNDS; round++) {
      long allocated = threads.getCurrentThreadAllocatedBytes();
      long begin = System.nanoTime();
      long rows = 0;
      while (System.nanoTime() - begin < NANOS) {
        for (int i = 0; i < 1000; i++) {
          decoder.decode(data, Feed.EXPORTER, sink);
          rows += records;
        }
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      long octets = threads.getCurrentThreadAllocatedBytes() - allocated;
      System.out.printf(
          "%s: %.1f M records/s, %.4f octets allocated per record%n",
          what, rows / seconds / 1e6, (double) octets / rows);
    }
  }

  /** Hands out one batch for each size of rows, again and again. */
  private static final class ReusingSink implements FlowSink {

    private static final int BATCHES = 64;

    private final FlowBatch[] batches = new FlowBatch[BATCHES];

    ReusingSink() {
      for (int i = 0; i < BATCHES; i++) {
        batches[i] = new FlowBatch(MAX_ROWS);
      }
    }

    /** A batch cannot be emptied: one that was filled to this size is written over. */
    @Override
    public FlowBatch rows(int count) {
      FlowBatch batch = batches[count % BATCHES];
      if (batch.size() == 0) {
        batch.extend(count);
      }
      return batch;
    }

    @Override
    public void agent(long high, long low) {}

    @Override
    public void sequence(long stream, SequenceUnit unit, long number, int count) {}

    @Override
    public void clock(long exportMillis, long upMillis) {}

    @Override
    public void error(String reason, int offset) {
      throw new IllegalStateException(reason);
    }

    @Override
    public void parked(ParkEvent event, int octets) {
      throw new IllegalStateException("parked");
    }

    @Override
    public void sample(Sample sample) {}
  }
}
