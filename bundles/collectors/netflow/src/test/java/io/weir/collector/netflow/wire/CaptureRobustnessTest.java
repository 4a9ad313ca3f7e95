package io.weir.collector.netflow.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowSink;
import io.weir.api.flow.ParkEvent;
import io.weir.api.flow.SequenceUnit;
import io.weir.api.metric.Sample;
import io.weir.api.net.Address;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Captures cut at every byte and damaged at random. The number of mutations is the system property
 * {@code weir.netflow.mutations}.
 */
class CaptureRobustnessTest {

  private static final int MUTATIONS = Integer.getInteger("weir.netflow.mutations", 300_000);
  private static final int MAX_LENGTH = 4096;
  private static final Limits SMALL = new Limits(64, 16, 64, 64, 1 << 20, 1 << 16, 1000);

  private final CountingSink sink = new CountingSink();

  @Test
  void datagramsMayBeCutAtEveryByte() throws IOException {
    for (byte[] datagram : datagrams(40)) {
      NetflowDecoder decoder = new NetflowDecoder(SMALL, Set.of());
      for (int length = 0; length <= datagram.length; length++) {
        decoder.decode(ByteBuffer.wrap(datagram, 0, length), Feed.EXPORTER, sink);
      }
    }
    assertTrue(sink.errors > 0, "wanted errors for cut datagrams");
  }

  @Test
  void datagramsMayBeDamaged() throws IOException {
    SplittableRandom random = new SplittableRandom(20_261_121);
    List<byte[]> datagrams = datagrams(40);
    NetflowDecoder decoder = new NetflowDecoder(SMALL, Set.of());
    long slowest = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] damaged = damage(datagrams.get(random.nextInt(datagrams.size())), random);
      ExporterId exporter = new ExporterId(Address.ofIpv4(0x0a00_0000 + random.nextInt(200)), 0);
      long begin = System.nanoTime();
      decoder.decode(ByteBuffer.wrap(damaged), exporter, sink);
      slowest = Math.max(slowest, System.nanoTime() - begin);
      if (i % 1000 == 0) {
        decoder.tick(i, sink);
      }
    }
    assertTrue(slowest < 2_000_000_000L, "a datagram took " + slowest + " ns");
    assertTrue(decoder.templates().size() <= SMALL.exporters() * SMALL.templatesPerExporter());
    assertTrue(sink.rows > 0, "wanted some rows to survive");
  }

  private static byte[] damage(byte[] original, SplittableRandom random) {
    byte[] damaged = original.clone();
    int changes = 1 + random.nextInt(8);
    for (int change = 0; change < changes && damaged.length > 0; change++) {
      int at = random.nextInt(damaged.length);
      switch (random.nextInt(5)) {
        case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> damaged[at] = (byte) random.nextInt();
        case 2 -> damaged[at] = (byte) (random.nextBoolean() ? 0xff : 0);
        case 3 -> damaged = Arrays.copyOf(damaged, at + 1);
        default -> {
          int from = random.nextInt(damaged.length);
          int length = Math.min(damaged.length - Math.max(at, from), 1 + random.nextInt(16));
          System.arraycopy(damaged, from, damaged, at, length);
        }
      }
    }
    return damaged;
  }

  /** At most so many of each file, of ordinary size. */
  private static List<byte[]> datagrams(int ofEach) throws IOException {
    List<byte[]> all = new ArrayList<>();
    for (Path file : Captures.all()) {
      Captures.datagrams(file).stream()
          .filter(datagram -> datagram.length <= MAX_LENGTH)
          .limit(ofEach)
          .forEach(all::add);
    }
    return all;
  }

  /** Counts, and keeps nothing. */
  private static final class CountingSink implements FlowSink {

    long rows;
    long errors;
    private FlowBatch batch = new FlowBatch(65_536);

    @Override
    public FlowBatch rows(int count) {
      if (batch.room() < count) {
        batch = new FlowBatch(65_536);
      }
      batch.extend(count);
      rows += count;
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
      errors++;
    }

    @Override
    public void parked(ParkEvent event, int octets) {}

    @Override
    public void sample(Sample sample) {}

    /** Every third datagram or so in full as well. */
    @Override
    public boolean wantsRecords() {
      return errors % 3 == 0;
    }
  }
}
