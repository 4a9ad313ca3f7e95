package io.weir.enricher.interfaces.model;

import com.sun.management.ThreadMXBean;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.net.Address;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A program: how long naming takes, and what it allocates, for batches that were just filled.
 * {@code NamingBench DEVICES INTERFACES} (5000 and 48 where nothing is said); prints CPU time per
 * flow, which has two interfaces.
 */
final class NamingBench {

  private static final int ROWS = 4_096;
  private static final int BATCHES = 4;
  private static final int ROUNDS = 2_000;

  /** As many flows of one datagram lie side by side. */
  private static final int RUN = 30;

  private final ThreadMXBean thread = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
  private final Random random = new Random(7);
  private final int devices;
  private final int interfaces;

  private NamingBench(int devices, int interfaces) {
    this.devices = devices;
    this.interfaces = interfaces;
  }

  public static void main(String[] arguments) {
    int devices = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
    int interfaces = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 48;
    new NamingBench(devices, interfaces).run();
  }

  private void run() {
    NameBook book = book();
    measure("every interface is known", book);
    measure("no interface is known", new NameBook(Map.of(), 5));
  }

  private void measure(String what, NameBook book) {
    long cpu = 0;
    long allocated = 0;
    Tally tally = new Tally();
    for (int round = 0; round < ROUNDS; round++) {
      FlowBatch[] batches = new FlowBatch[BATCHES];
      IntStream.range(0, BATCHES).forEach(i -> batches[i] = batch());
      long cpuBefore = thread.getCurrentThreadCpuTime();
      long allocatedBefore = thread.getCurrentThreadAllocatedBytes();
      for (FlowBatch batch : batches) {
        Naming.apply(batch, book, tally);
      }
      if (round >= ROUNDS / 2) {
        cpu += thread.getCurrentThreadCpuTime() - cpuBefore;
        allocated += thread.getCurrentThreadAllocatedBytes() - allocatedBefore;
      }
    }
    double flows = (double) ROWS * BATCHES * (ROUNDS - ROUNDS / 2);
    System.out.printf(
        "%,d devices of %d interfaces, %s: %.1f ns of CPU per flow (%.4f CPU-s per million flows),"
            + " %.2f bytes per flow: two columns are 8; %,d named%n",
        devices,
        interfaces,
        what,
        cpu / flows,
        cpu / flows / 1000,
        allocated / flows,
        tally.named());
  }

  private NameBook book() {
    String[] shared = new String[interfaces + 1];
    Arrays.setAll(shared, ifIndex -> "ge-0/0/" + ifIndex);
    Map<Address, NameTable> tables = new HashMap<>();
    for (int device = 0; device < devices; device++) {
      Map<Long, String> names = new HashMap<>();
      for (long ifIndex = 1; ifIndex <= interfaces; ifIndex++) {
        names.put(ifIndex, shared[(int) ifIndex]);
      }
      tables.put(Address.ofIpv4(device), new NameTable(names, 5));
    }
    return new NameBook(tables, 5);
  }

  private FlowBatch batch() {
    FlowBatch batch = new FlowBatch(ROWS);
    batch.extend(ROWS);
    Address exporter = Address.ofIpv4(0);
    for (int row = 0; row < ROWS; row++) {
      if (row % RUN == 0) {
        exporter = Address.ofIpv4(random.nextInt(devices));
      }
      batch.writeHighs(FlowField.EXPORTER)[row] = exporter.high();
      batch.writeLows(FlowField.EXPORTER)[row] = exporter.low();
      batch.writeNumbers(FlowField.INGRESS_INTERFACE)[row] = 1L + random.nextInt(interfaces);
      batch.writeNumbers(FlowField.EGRESS_INTERFACE)[row] = 1L + random.nextInt(interfaces);
    }
    return batch;
  }
}
