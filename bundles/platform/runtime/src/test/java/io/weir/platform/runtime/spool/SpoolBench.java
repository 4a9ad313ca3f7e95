package io.weir.platform.runtime.spool;

import com.sun.management.OperatingSystemMXBean;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Appends batches of flows to a log so that a kill of the process costs none, opens the log again,
 * and reads and lets go of all. Prints for each step the rate, CPU milliseconds of the process a
 * megabyte, and time.
 *
 * <p>Arguments: {@code spool} or {@code mvstore}, batches, a folder to fill and empty.
 */
public final class SpoolBench {

  private static final int ROWS = 4_096;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private interface Contender extends Closeable {
    void append(FlowBatch batch) throws IOException;

    /** The rows of the next batch, which is let go; 0 at the end. */
    int next() throws Exception;
  }

  private interface Opener {
    Contender open() throws IOException;
  }

  private interface Step {
    void run() throws Exception;
  }

  private final String name;
  private final int batches;
  private double megabytes;

  private SpoolBench(String name, int batches) {
    this.name = name;
    this.batches = batches;
  }

  public static void main(String[] arguments) throws Exception {
    Path directory =
        Files.createTempDirectory(Files.createDirectories(Path.of(arguments[2])), arguments[0]);
    Opener opener =
        arguments[0].equals("spool")
            ? () -> new OurSpool(directory)
            : () -> new MvStoreQueue(directory);
    try {
      new SpoolBench(arguments[0], Integer.parseInt(arguments[1])).run(opener);
    } finally {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run(Opener opener) throws Exception {
    FlowBatch batch = flows();
    megabytes = batches * (new FlowBatchCodec().encode(batch).length() / 1e6);
    for (int round = 0; round < 2; round++) {
      Contender[] log = {opener.open()};
      measure("append", () -> append(log[0], batch));
      log[0].close();
      measure("open", () -> log[0] = opener.open());
      measure("drain", () -> drain(log[0]));
      log[0].close();
    }
  }

  private void append(Contender log, FlowBatch batch) throws IOException {
    for (int i = 0; i < batches; i++) {
      log.append(batch);
    }
  }

  private void drain(Contender log) throws Exception {
    long rows = 0;
    for (int more = log.next(); more > 0; more = log.next()) {
      rows += more;
    }
    if (rows != (long) batches * ROWS) {
      throw new IllegalStateException("wanted " + (long) batches * ROWS + " rows, got " + rows);
    }
  }

  private void measure(String what, Step step) throws Exception {
    long cpu = PROCESS.getProcessCpuTime();
    long nanos = System.nanoTime();
    step.run();
    double seconds = (System.nanoTime() - nanos) / 1e9;
    double cpuMillis = (PROCESS.getProcessCpuTime() - cpu) / 1e6;
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-8s %-7s %6.0f MB %8.1f MB/s %10.0f rows/s %7.2f CPU-ms/MB %9.1f ms",
            name,
            what,
            megabytes,
            megabytes / seconds,
            (double) batches * ROWS / seconds,
            cpuMillis / megabytes,
            seconds * 1000));
  }

  /** NetFlow v5's columns, of random flows. */
  private static FlowBatch flows() {
    FlowBatch batch = new FlowBatch(ROWS);
    batch.extend(ROWS);
    Random random = new Random(5);
    for (FlowField field : FlowField.values()) {
      if (field.ordinal() > FlowField.DESTINATION_AS.ordinal()) {
        break;
      }
      int bits = 1 + field.ordinal() % 24;
      for (int row = 0; row < ROWS; row++) {
        long value = random.nextLong() >>> (64 - bits);
        switch (field.kind()) {
          case TEXT -> batch.writeTexts(field)[row] = "ge-0/0/" + value % 48;
          case ADDRESS -> batch.writeLows(field)[row] = 0xFFFF_0000_0000L | random.nextInt();
          default -> batch.writeNumbers(field)[row] = value;
        }
      }
    }
    batch.seal();
    return batch;
  }

  private static final class OurSpool implements Contender {
    private final Spool<FlowBatch> spool;

    OurSpool(Path directory) throws IOException {
      spool =
          Spool.open(
              new SpoolOptions(directory, 8L << 30, 64L << 20, Duration.ofSeconds(1), 0),
              new FlowBatchCodec(),
              (rows, where) -> {
                throw new IllegalStateException(where);
              });
    }

    @Override
    public void append(FlowBatch batch) throws IOException {
      spool.append(batch);
      spool.syncIfDue();
    }

    @Override
    public int next() throws IOException {
      Optional<Spooled<FlowBatch>> next = spool.poll(0);
      if (next.isPresent()) {
        spool.delivered(next.get().rows());
        spool.release(next.get());
      }
      return next.map(Spooled::rows).orElse(0);
    }

    @Override
    public void close() throws IOException {
      spool.close();
    }
  }

  /**
   * A map from number to octets, committed after each batch, which is when a kill costs nothing.
   */
  private static final class MvStoreQueue implements Contender {
    private final FlowBatchCodec codec = new FlowBatchCodec();
    private final MVStore store;
    private final MVMap<Long, byte[]> map;
    private long last;

    MvStoreQueue(Path directory) {
      store =
          new MVStore.Builder()
              .fileName(directory.resolve("queue.mv").toString())
              .autoCommitDisabled()
              .open();
      map = store.openMap("queue");
      last = map.isEmpty() ? 0 : map.lastKey();
    }

    @Override
    public void append(FlowBatch batch) {
      Octets octets = codec.encode(batch);
      map.put(++last, Arrays.copyOf(octets.array(), octets.length()));
      store.commit();
    }

    @Override
    public int next() throws CorruptRecordException {
      Long first = map.firstKey();
      if (first == null) {
        return 0;
      }
      int rows = codec.decode(map.remove(first)).size();
      store.commit();
      return rows;
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
