package io.weir.analysis.flowseries.model;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.Measure;
import io.weir.api.net.Address;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes flows to add up, and keeps their sums. */
public final class Flows {

  private final SplittableRandom random;
  private final Map<Measure, Long> sums = new EnumMap<>(Measure.class);
  private int exporters = 3;
  private int ports = 2_000;
  private int addresses = 5_000;

  public Flows(long seed) {
    random = new SplittableRandom(seed);
  }

  /** How many different values there are. */
  Flows of(int differentExporters, int differentPorts, int differentAddresses) {
    exporters = differentExporters;
    ports = differentPorts;
    addresses = differentAddresses;
    return this;
  }

  /** What all flows made so far come to. */
  public long sum(Measure measure) {
    return sums.getOrDefault(measure, 0L);
  }

  /** Adds what a batch made elsewhere comes to. */
  public void count(FlowBatch batch) {
    for (Measure measure : Measure.values()) {
      for (int row = 0; row < batch.size(); row++) {
        int at = row;
        long value = measure.column().map(field -> batch.number(field, at)).orElse(1L);
        sums.merge(measure, value, Long::sum);
      }
    }
  }

  /**
   * A sealed batch, collected at a time, of flows that lasted up to seven minutes, some with times
   * that are of no use.
   */
  public FlowBatch batch(int rows, long collected) {
    FlowBatch batch = new FlowBatch(rows);
    batch.extend(rows);
    for (int row = 0; row < rows; row++) {
      batch.writeNumbers(FlowField.COLLECTION_TIME)[row] = collected;
      times(batch, row, collected);
      address(batch, FlowField.EXPORTER, row, 0xc000_0200 + random.nextInt(exporters));
      amounts(batch, row);
      keys(batch, row);
    }
    batch.seal();
    count(batch);
    return batch;
  }

  private void times(FlowBatch batch, int row, long collected) {
    long end = collected - random.nextLong(-2_000, 200_000);
    long start = end - (random.nextInt(3) == 0 ? 0 : random.nextLong(420_000));
    switch (random.nextInt(20)) {
      case 0 -> start = 0;
      case 1 -> end = start - 1;
      case 2 -> end = collected - 10_000_000;
      case 3 -> start = 1;
      default -> {}
    }
    batch.writeNumbers(FlowField.FLOW_START)[row] = start;
    batch.writeNumbers(FlowField.FLOW_END)[row] = end;
  }

  private void amounts(FlowBatch batch, int row) {
    long packets = random.nextInt(1, 1_000);
    long octets =
        random.nextInt(50) == 0 ? random.nextLong(1L << 40) : packets * random.nextInt(40, 1_500);
    long interval = 1L << random.nextInt(4);
    batch.writeNumbers(FlowField.PACKETS)[row] = packets;
    batch.writeNumbers(FlowField.OCTETS)[row] = octets;
    batch.writeNumbers(FlowField.SCALED_PACKETS)[row] = packets * interval;
    batch.writeNumbers(FlowField.SCALED_OCTETS)[row] = octets * interval;
  }

  private void keys(FlowBatch batch, int row) {
    batch.writeNumbers(FlowField.INGRESS_INTERFACE)[row] = random.nextInt(40);
    batch.writeNumbers(FlowField.EGRESS_INTERFACE)[row] = random.nextInt(40);
    batch.writeTexts(FlowField.EGRESS_INTERFACE_NAME)[row] = random.nextBoolean() ? "eth" : null;
    batch.writeNumbers(FlowField.PROTOCOL)[row] = random.nextInt(3) == 0 ? 17 : 6;
    batch.writeNumbers(FlowField.SOURCE_PORT)[row] = random.nextInt(ports);
    batch.writeNumbers(FlowField.DESTINATION_PORT)[row] = random.nextInt(ports);
    batch.writeTexts(FlowField.APPLICATION_NAME)[row] =
        random.nextInt(10) == 0 ? "app-" + random.nextInt(ports) : null;
    batch.writeNumbers(FlowField.SOURCE_AS)[row] = 64_500 + random.nextInt(addresses);
    batch.writeNumbers(FlowField.DESTINATION_AS)[row] = random.nextInt(5);
    batch.writeNumbers(FlowField.SOURCE_PREFIX_LENGTH)[row] = random.nextInt(40);
    address(batch, FlowField.SOURCE_ADDRESS, row, 0x0a00_0000 + random.nextInt(addresses) * 100);
    batch.writeHighs(FlowField.DESTINATION_ADDRESS)[row] =
        0x2001_0db8_0000_0000L + random.nextInt(addresses) * 0x1_0000L;
    batch.writeLows(FlowField.DESTINATION_ADDRESS)[row] = random.nextLong();
  }

  private static void address(FlowBatch batch, FlowField field, int row, int ipv4) {
    batch.writeHighs(field)[row] = 0;
    batch.writeLows(field)[row] = Address.mapped(ipv4);
  }
}
