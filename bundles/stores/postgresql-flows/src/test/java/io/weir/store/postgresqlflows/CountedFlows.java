package io.weir.store.postgresqlflows;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.net.Address;
import java.util.SplittableRandom;

/** Flows that can be told apart: each has a number of its own, from 1 on. */
final class CountedFlows {

  private final SplittableRandom random;
  private long last;

  CountedFlows(long seed) {
    random = new SplittableRandom(seed);
  }

  long last() {
    return last;
  }

  /** A sealed batch, collected within some milliseconds from a time on. */
  FlowBatch batch(int rows, long from, long millis) {
    FlowBatch batch = new FlowBatch(rows);
    batch.extend(rows);
    for (int row = 0; row < rows; row++) {
      batch.writeNumbers(FlowField.COLLECTION_TIME)[row] = from + millis * row / rows;
      batch.writeNumbers(FlowField.FLOW_LABEL)[row] = ++last;
      batch.writeHighs(FlowField.EXPORTER);
      batch.writeLows(FlowField.EXPORTER)[row] = Address.mapped(0xc0000200 + random.nextInt(4));
      batch.writeHighs(FlowField.SOURCE_ADDRESS);
      batch.writeLows(FlowField.SOURCE_ADDRESS)[row] = Address.mapped(0x0a000000 + skewed(500));
      batch.writeHighs(FlowField.DESTINATION_ADDRESS)[row] = 0x2001_0db8L << 32;
      batch.writeLows(FlowField.DESTINATION_ADDRESS)[row] = skewed(300);
      batch.writeNumbers(FlowField.INGRESS_INTERFACE)[row] = random.nextInt(8);
      batch.writeNumbers(FlowField.EGRESS_INTERFACE)[row] = random.nextInt(8);
      batch.writeNumbers(FlowField.PROTOCOL)[row] = random.nextBoolean() ? 6 : 17;
      batch.writeNumbers(FlowField.DESTINATION_PORT)[row] = skewed(2000);
      batch.writeNumbers(FlowField.SOURCE_AS)[row] = skewed(90);
      counts(batch, row);
    }
    batch.seal();
    return batch;
  }

  private void counts(FlowBatch batch, int row) {
    long octets = random.nextInt(100) == 0 ? random.nextLong() : random.nextLong(1_000_000);
    batch.writeNumbers(FlowField.OCTETS)[row] = octets;
    batch.writeNumbers(FlowField.PACKETS)[row] = 1L + random.nextInt(50);
    batch.writeNumbers(FlowField.SCALED_OCTETS)[row] = 100L * random.nextInt(1_000_000);
    batch.writeNumbers(FlowField.SCALED_PACKETS)[row] = 100L * random.nextInt(50);
  }

  /** Small numbers far more often than large ones. */
  private int skewed(int bound) {
    return (int) Math.exp(random.nextDouble() * Math.log(bound));
  }
}
