package io.weir.tck;

import com.sun.management.ThreadMXBean;
import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowSink;
import io.weir.api.flow.ParkEvent;
import io.weir.api.flow.SequenceUnit;
import io.weir.api.metric.Sample;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;

/** Measures what a decoder allocates per row, once its code is warm and its columns are there. */
final class AllocationMeter {

  private static final int ROUNDS = 5;
  private static final int ROWS_A_ROUND = 50_000;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final FlowDecoder decoder;
  private final ExporterId exporter;
  private final List<ByteBuffer> datagrams;

  AllocationMeter(FlowDecoder decoder, List<byte[]> datagrams, ExporterId exporter) {
    this.decoder = decoder;
    this.exporter = exporter;
    this.datagrams = datagrams.stream().map(ByteBuffer::wrap).toList();
  }

  /** The least of several rounds, as compilation and class loading may disturb one. */
  double bytesPerRow() {
    double least = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      OneBatch sink = new OneBatch();
      decodeOnce(sink);
      int before = sink.batch.size();
      long allocated = threads.getCurrentThreadAllocatedBytes();
      while (sink.batch.size() < ROWS_A_ROUND) {
        decodeOnce(sink);
      }
      allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
      least = Math.min(least, (double) allocated / (sink.batch.size() - before));
    }
    return least;
  }

  private void decodeOnce(OneBatch sink) {
    for (int i = 0; i < datagrams.size(); i++) {
      ByteBuffer datagram = datagrams.get(i);
      datagram.rewind();
      decoder.decode(datagram, exporter, sink);
      if (sink.batch.room() < FlowSink.MAX_ROWS) {
        return;
      }
    }
  }

  /** A batch that has room for a whole round. */
  private static final class OneBatch implements FlowSink {

    private final FlowBatch batch = new FlowBatch(ROWS_A_ROUND + 16 * MAX_ROWS);

    @Override
    public FlowBatch rows(int count) {
      batch.extend(count);
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
      throw new AssertionError("wanted no error, got " + reason + " at " + offset);
    }

    @Override
    public void parked(ParkEvent event, int octets) {
      throw new AssertionError("wanted nothing parked, got " + event);
    }

    @Override
    public void sample(Sample sample) {}
  }
}
