package io.weir.store.victoriametrics;

import com.sun.management.OperatingSystemMXBean;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SampleSink;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Writes counters of interfaces, one sample a minute, to a real VictoriaMetrics on this machine, as
 * the host does: one call after the other, each of as many samples as a call may have. Prints
 * samples per second and CPU seconds per million of this process, by round, and their median; the
 * first round makes the series. A program; its argument is how many series there are.
 */
final class WriteBench {

  private static final int ROUNDS = 6;
  private static final int SAMPLES_A_ROUND = 2_000_000;
  private static final String NAME = "weir_bench_octets_total";
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final VictoriaMetricsStore store;
  private final List<SeriesKey> keys = new ArrayList<>();
  private final double[] values;
  private final SplittableRandom random = new SplittableRandom(1);
  private long minute = Instant.now().minus(1, ChronoUnit.DAYS).toEpochMilli();

  private WriteBench(VictoriaMetricsStore store, int series) {
    this.store = store;
    this.values = new double[series];
    for (int i = 0; i < series; i++) {
      Map<String, String> labels = Map.of("device", "router-" + i / 48, "ifName", "xe-0/" + i % 48);
      keys.add(new SeriesKey(NAME, labels));
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("weir-bench-victoriametrics-");
    try (RealServer server = RealServer.victoriaMetrics(folder);
        VictoriaMetricsStore store =
            new VictoriaMetricsStore(TestConfig.of(Map.of("url", server.url())))) {
      new WriteBench(store, Integer.parseInt(arguments[0])).run();
    } finally {
      remove(folder);
    }
  }

  private void run() throws StoreException {
    double[] rates = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      rates[round] = round();
    }
    Arrays.sort(rates);
    say("median %,.0f samples/s", (rates[ROUNDS / 2 - 1] + rates[ROUNDS / 2]) / 2);
  }

  private double round() throws StoreException {
    long cpu = PROCESS.getProcessCpuTime();
    long writing = 0;
    int written = 0;
    while (written < SAMPLES_A_ROUND) {
      for (List<Sample> batch : nextMinute()) {
        long begin = System.nanoTime();
        store.write(batch);
        writing += System.nanoTime() - begin;
        written += batch.size();
      }
    }
    double millions = written / 1e6;
    say(
        "%,.0f samples/s, %.2f CPU-s per million here, the making of samples included",
        written / (writing / 1e9), (PROCESS.getProcessCpuTime() - cpu) / 1e9 / millions);
    return written / (writing / 1e9);
  }

  private List<List<Sample>> nextMinute() {
    minute += 60_000;
    List<List<Sample>> batches = new ArrayList<>();
    List<Sample> batch = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      values[i] += random.nextInt(1 << 20);
      batch.add(new Sample(keys.get(i), minute, values[i]));
      if (batch.size() == SampleSink.MAX_SAMPLES || i == values.length - 1) {
        batches.add(batch);
        batch = new ArrayList<>();
      }
    }
    return batches;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
