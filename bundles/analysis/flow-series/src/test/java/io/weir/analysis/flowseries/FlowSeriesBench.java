package io.weir.analysis.flowseries;

import io.weir.analysis.flowseries.model.FlowSeries;
import io.weir.analysis.flowseries.model.Settings;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.net.Address;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Prints what it costs to add flows up, in all families: a program.
 *
 * <p>Arguments: millions of flows; {@code usual} or {@code attack}, in which every flow has keys of
 * its own.
 */
final class FlowSeriesBench {

  private static final int ROWS = 4_096;
  private static final int BATCHES = 64;
  private static final int FLOWS_A_SECOND = 300_000;

  private final SplittableRandom random = new SplittableRandom(1);
  private final boolean attack;

  private FlowSeriesBench(boolean attack) {
    this.attack = attack;
  }

  public static void main(String[] arguments) {
    FlowSeriesBench bench = new FlowSeriesBench(arguments[1].equals("attack"));
    bench.run(Integer.parseInt(arguments[0]));
  }

  private void run(int millions) {
    long start = 1_750_000_000_000L;
    FlowSeries series = new FlowSeries(Settings.limits(1_000, 100_000, 64), start, 1);
    List<FlowBatch> batches = new ArrayList<>();
    for (int i = 0; i < BATCHES; i++) {
      batches.add(batch(start));
    }
    long rows = 0;
    long spent = 0;
    for (int million = 1; million <= millions; million++) {
      long before = cpuNanos();
      for (long goal = rows + 1_000_000; rows < goal; rows += ROWS) {
        long now = start + rows * 1_000 / FLOWS_A_SECOND;
        FlowBatch batch = batches.get((int) (rows / ROWS % BATCHES));
        move(batch, now);
        series.accept(batch);
        if (rows % (64 * ROWS) == 0) {
          series.close(now);
        }
      }
      spent = cpuNanos() - before;
      System.out.printf("%d: %.3f CPU-s per million flows%n", million, spent / 1e9);
    }
    System.out.println(series.statistics());
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The same flows, now: the columns are the bench's own. */
  private static void move(FlowBatch batch, long now) {
    long by = now - batch.numbers(FlowField.COLLECTION_TIME)[0];
    for (int row = 0; row < ROWS; row++) {
      batch.numbers(FlowField.COLLECTION_TIME)[row] += by;
      batch.numbers(FlowField.FLOW_START)[row] += by;
      batch.numbers(FlowField.FLOW_END)[row] += by;
    }
  }

  private FlowBatch batch(long now) {
    FlowBatch batch = new FlowBatch(ROWS);
    batch.extend(ROWS);
    int exporter = 0;
    for (int row = 0; row < ROWS; row++) {
      exporter = row % 24 == 0 ? random.nextInt(20) : exporter;
      long end = now - random.nextInt(15_000);
      batch.writeNumbers(FlowField.COLLECTION_TIME)[row] = now;
      batch.writeNumbers(FlowField.FLOW_END)[row] = end;
      batch.writeNumbers(FlowField.FLOW_START)[row] = end - random.nextInt(30_000);
      address(batch, FlowField.EXPORTER, row, 0xc000_0200 + exporter);
      long packets = random.nextInt(1, 100);
      batch.writeNumbers(FlowField.PACKETS)[row] = packets;
      batch.writeNumbers(FlowField.OCTETS)[row] = packets * random.nextInt(40, 1_500);
      batch.writeNumbers(FlowField.SCALED_PACKETS)[row] = packets * 100;
      batch.writeNumbers(FlowField.SCALED_OCTETS)[row] =
          batch.numbers(FlowField.OCTETS)[row] * 100;
      keys(batch, row);
    }
    batch.seal();
    return batch;
  }

  private void keys(FlowBatch batch, int row) {
    batch.writeNumbers(FlowField.INGRESS_INTERFACE)[row] = few(48);
    batch.writeNumbers(FlowField.EGRESS_INTERFACE)[row] = few(48);
    batch.writeNumbers(FlowField.PROTOCOL)[row] = random.nextInt(4) == 0 ? 17 : 6;
    batch.writeNumbers(FlowField.SOURCE_PORT)[row] = random.nextInt(32_768, 60_768);
    batch.writeNumbers(FlowField.DESTINATION_PORT)[row] =
        random.nextInt(10) < 8 ? 443 : few(40_000);
    batch.writeNumbers(FlowField.SOURCE_AS)[row] = few(2_000);
    batch.writeNumbers(FlowField.DESTINATION_AS)[row] = few(2_000);
    address(batch, FlowField.SOURCE_ADDRESS, row, 0x0a00_0000 + few(3_000) * 256);
    address(batch, FlowField.DESTINATION_ADDRESS, row, 0x1400_0000 + few(3_000) * 256);
  }

  /** Small numbers more often than large ones; in an attack any. */
  private int few(int most) {
    return attack
        ? random.nextInt(1 << 24)
        : (int) (most * Math.pow(random.nextDouble(), 4));
  }

  private static void address(FlowBatch batch, FlowField field, int row, int ipv4) {
    batch.writeHighs(field)[row] = 0;
    batch.writeLows(field)[row] = Address.mapped(ipv4);
  }
}
