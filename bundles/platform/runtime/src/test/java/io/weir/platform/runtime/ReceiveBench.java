package io.weir.platform.runtime;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.weir.api.collect.LedgerLine;
import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowCollector;
import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowOutlet;
import io.weir.api.flow.FlowProtocol;
import io.weir.api.flow.FlowSink;
import io.weir.api.flow.SequenceUnit;
import io.weir.api.net.Address;
import io.weir.api.net.DatagramEndpoint;
import io.weir.platform.runtime.inventory.InventorySettings;
import io.weir.platform.runtime.pipeline.IntakeSettings;
import io.weir.platform.runtime.pipeline.PipelineSettings;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program, not a test: receives NetFlow v5 on a port for some seconds through the whole host,
 * with a plain decoder, the sampling enricher and an outlet that only counts, and prints what it
 * cost.
 *
 * <p>Arguments: port, seconds, {@code EPOLL} or {@code NIO}.
 */
final class ReceiveBench {

  private static final int HEADER = 24;
  private static final int RECORD = 48;

  private ReceiveBench() {}

  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    CamelHost camel = new CamelHost();
    FlowRuntime runtime =
        new FlowRuntime(
            new RuntimeSettings(
                new IntakeSettings(4096, 200),
                new PipelineSettings(256, 1_000, 2_000),
                new InventorySettings(0, 1, Duration.ZERO, Duration.ofMinutes(1)),
                100_000,
                10_000,
                Files.createTempDirectory("bench"),
                Files.createTempDirectory("spool")),
            camel,
            new SampleEntrance(),
            Transport.valueOf(arguments[2]));
    runtime.bindEnricher(new SamplingEnricher(), Map.of());
    runtime.bindOutlet(new Nothing());
    runtime.bindCollector(new Plain(port));
    runtime.start();
    measure(runtime, Integer.parseInt(arguments[1]));
    runtime.stop();
    camel.stop();
  }

  private static void measure(FlowRuntime runtime, int seconds) throws InterruptedException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    for (int second = 0; second < seconds; second += 5) {
      long flows = flows(runtime);
      long cpu = system.getProcessCpuTime();
      Map<String, long[]> before = threads();
      Thread.sleep(5_000);
      double millions = (flows(runtime) - flows) / 1e6;
      System.out.printf(
          "%.3f M flows/s, %.3f CPU-s per million in all%n",
          millions / 5, (system.getProcessCpuTime() - cpu) / 1e9 / millions);
      threads().forEach((name, now) -> print(name, before.get(name), now, millions));
      runtime.ledger().stream().filter(line -> line.lost() > 0).forEach(System.out::println);
    }
  }

  private static void print(String name, long[] before, long[] now, double millions) {
    if (before != null && now[0] - before[0] > 10_000_000) {
      System.out.printf(
          "  %-24s %.3f CPU-s per million, %.1f bytes allocated per flow%n",
          name, (now[0] - before[0]) / 1e9 / millions, (now[1] - before[1]) / 1e6 / millions);
    }
  }

  private static long flows(FlowRuntime runtime) {
    return runtime.ledger().stream()
        .filter(line -> line.place().equals("pipeline"))
        .mapToLong(LedgerLine::out)
        .findFirst()
        .orElse(0);
  }

  private static Map<String, long[]> threads() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Map<String, long[]> all = new TreeMap<>();
    for (long id : threads.getAllThreadIds()) {
      ThreadInfo info = threads.getThreadInfo(id);
      if (info != null) {
        all.put(
            info.getThreadName(),
            new long[] {threads.getThreadCpuTime(id), threads.getThreadAllocatedBytes(id)});
      }
    }
    return all;
  }

  private static final class Nothing implements FlowOutlet {
    @Override
    public String name() {
      return "nothing";
    }

    @Override
    public void accept(FlowBatch batch) {}
  }

  private record Plain(int port) implements FlowCollector, FlowProtocol {
    @Override
    public String name() {
      return "plain";
    }

    @Override
    public FlowProtocol protocol() {
      return this;
    }

    @Override
    public DatagramEndpoint endpoint() {
      return new DatagramEndpoint(Address.UNSPECIFIED, port, 1 << 22, List.of(), false);
    }

    @Override
    public boolean accepts(ByteBuffer datagram) {
      return datagram.getShort(datagram.position()) == 5;
    }

    @Override
    public FlowDecoder newDecoder() {
      return ReceiveBench::decode;
    }
  }

  private static void decode(ByteBuffer datagram, ExporterId exporter, FlowSink out) {
    int start = datagram.position();
    int count = datagram.getShort(start + 2);
    int up = datagram.getInt(start + 4);
    long export = datagram.getInt(start + 8) * 1000L;
    out.clock(export, up);
    out.sequence(
        datagram.getShort(start + 20), SequenceUnit.FLOWS, datagram.getInt(start + 16), count);
    FlowBatch batch = out.rows(count);
    int row = batch.size() - count;
    address(datagram, start, row, count, 0, batch, FlowField.SOURCE_ADDRESS);
    address(datagram, start, row, count, 4, batch, FlowField.DESTINATION_ADDRESS);
    address(datagram, start, row, count, 8, batch, FlowField.NEXT_HOP);
    numbers16(datagram, start, row, count, 12, batch.writeNumbers(FlowField.INGRESS_INTERFACE));
    numbers16(datagram, start, row, count, 14, batch.writeNumbers(FlowField.EGRESS_INTERFACE));
    numbers32(datagram, start, row, count, 16, batch.writeNumbers(FlowField.PACKETS));
    numbers32(datagram, start, row, count, 20, batch.writeNumbers(FlowField.OCTETS));
    numbers32(datagram, start, row, count, 24, batch.writeNumbers(FlowField.FLOW_START));
    numbers32(datagram, start, row, count, 28, batch.writeNumbers(FlowField.FLOW_END));
    numbers16(datagram, start, row, count, 32, batch.writeNumbers(FlowField.SOURCE_PORT));
    numbers16(datagram, start, row, count, 34, batch.writeNumbers(FlowField.DESTINATION_PORT));
    numbers16(datagram, start, row, count, 38, batch.writeNumbers(FlowField.PROTOCOL));
    numbers16(datagram, start, row, count, 40, batch.writeNumbers(FlowField.SOURCE_AS));
    numbers16(datagram, start, row, count, 42, batch.writeNumbers(FlowField.DESTINATION_AS));
  }

  private static void address(
      ByteBuffer datagram, int start, int row, int count, int at, FlowBatch batch, FlowField to) {
    batch.writeHighs(to);
    long[] lows = batch.writeLows(to);
    for (int i = 0; i < count; i++) {
      lows[row + i] = Address.mapped(datagram.getInt(start + HEADER + i * RECORD + at));
    }
  }

  private static void numbers32(
      ByteBuffer datagram, int start, int row, int count, int at, long[] column) {
    for (int i = 0; i < count; i++) {
      column[row + i] = Integer.toUnsignedLong(datagram.getInt(start + HEADER + i * RECORD + at));
    }
  }

  private static void numbers16(
      ByteBuffer datagram, int start, int row, int count, int at, long[] column) {
    for (int i = 0; i < count; i++) {
      column[row + i] = Short.toUnsignedLong(datagram.getShort(start + HEADER + i * RECORD + at));
    }
  }
}
