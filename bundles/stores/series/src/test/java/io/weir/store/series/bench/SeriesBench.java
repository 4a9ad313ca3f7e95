package io.weir.store.series.bench;

import com.sun.management.OperatingSystemMXBean;
import io.weir.api.metric.Aggregate;
import io.weir.api.metric.Fold;
import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreStatus;
import io.weir.store.series.SeriesConfig;
import io.weir.store.series.SeriesStore;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Fills a store with counters of interfaces, one sample a minute, up to now, and asks it questions:
 * samples per second, CPU seconds of the process per million, bytes a sample, heap, query times.
 *
 * <p>Arguments: an empty folder, series, days, and a shape: {@code counter} grows by a different
 * amount each minute (about 20 bits of it random), {@code gauge} moves a little, {@code amount} is
 * a whole number of which 30 bits are random.
 */
public final class SeriesBench {

  private static final int BATCH = 5000;
  private static final int PORTS = 50;
  private static final String NAME = "weir_bench_octets_total";
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Instant end = Instant.now().truncatedTo(ChronoUnit.MINUTES);
  private final SeriesStore store;
  private final List<SeriesKey> keys = new ArrayList<>();
  private final double[] values;
  private final int minutes;
  private final String shape;

  private SeriesBench(SeriesStore store, int series, int days, String shape) {
    this.store = store;
    this.values = new double[series];
    this.minutes = (int) Duration.ofDays(days).toMinutes();
    this.shape = shape;
    for (int i = 0; i < series; i++) {
      keys.add(key(i));
    }
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, Object> set =
        Map.of(
            "directory",
            Path.of(arguments[0]).toString(),
            "maxBytes",
            1L << 40,
            "maxSeries",
            1_000_000,
            "retentionHours",
            24 * 31);
    int series = Integer.parseInt(arguments[1]);
    long samples;
    try (SeriesStore store = new SeriesStore(config(set))) {
      SeriesBench bench =
          new SeriesBench(store, series, Integer.parseInt(arguments[2]), arguments[3]);
      bench.fill();
      bench.ask();
      samples = store.status().rows();
    }
    long begun = System.nanoTime();
    try (SeriesStore store = new SeriesStore(config(set))) {
      print("open again, ms", (System.nanoTime() - begun) / 1e6);
      print("samples there again, share", (double) store.status().rows() / samples);
    }
  }

  private static SeriesConfig config(Map<String, Object> set) {
    return (SeriesConfig)
        Proxy.newProxyInstance(
            SeriesConfig.class.getClassLoader(),
            new Class<?>[] {SeriesConfig.class},
            (proxy, method, arguments) ->
                set.getOrDefault(method.getName(), method.getDefaultValue()));
  }

  private static SeriesKey key(int number) {
    return new SeriesKey(
        NAME,
        Map.of(
            "exporter",
            "192.0." + number / PORTS / 256 + "." + number / PORTS % 256,
            "interface",
            "ge-0/0/" + number % PORTS,
            "direction",
            number % 2 == 0 ? "in" : "out"));
  }

  private void fill() throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    long begun = System.nanoTime();
    long cpu = PROCESS.getProcessCpuTime();
    long slowest = 0;
    List<Sample> batch = new ArrayList<>(BATCH);
    for (int minute = 0; minute < minutes; minute++) {
      long time = end.minus(Duration.ofMinutes(minutes - minute)).toEpochMilli();
      for (int i = 0; i < values.length; i++) {
        batch.add(new Sample(keys.get(i), time, next(i, random)));
        if (batch.size() == BATCH) {
          slowest = Math.max(slowest, write(batch));
        }
      }
    }
    slowest = Math.max(slowest, write(batch));
    double million = (double) values.length * minutes / 1e6;
    print("samples/s", million * 1e15 / (System.nanoTime() - begun));
    print("CPU-s per million samples", (PROCESS.getProcessCpuTime() - cpu) / 1e9 / million);
    print("slowest write of " + BATCH + ", ms", slowest / 1e6);
    StoreStatus status = store.status();
    print("bytes per sample", (double) status.bytes() / status.rows());
    System.gc();
    Runtime jvm = Runtime.getRuntime();
    print("heap in use, MiB", (jvm.totalMemory() - jvm.freeMemory()) / 1048576.0);
  }

  private long write(List<Sample> batch) throws Exception {
    long begun = System.nanoTime();
    store.write(batch);
    batch.clear();
    return System.nanoTime() - begun;
  }

  private double next(int series, SplittableRandom random) {
    switch (shape) {
      case "counter" -> values[series] += 7_500_000 + random.nextInt(1 << 20);
      case "gauge" -> values[series] += random.nextInt(-3, 4) / 10.0;
      case "amount" -> values[series] = random.nextInt(1 << 30);
      default -> throw new IllegalArgumentException("counter, gauge or amount; got " + shape);
    }
    return values[series];
  }

  private void ask() throws Exception {
    Map<String, String> one = keys.get(values.length / 2).labels();
    Map<String, String> exporter = Map.of("exporter", one.get("exporter"));
    for (int i = 0; i < 3; i++) {
      ask("one series, all days by the hour", query(one, minutes, 60).fold(Fold.RATE, hour()));
      ask("one series, last week by the minute", query(one, 7 * 1440, 1));
      ask("an exporter's 50, a day by the minute", query(exporter, 1440, 1));
      ask(
          "all series, an hour, summed by direction",
          query(Map.of(), 60, 1).fold(Fold.RATE, hour()).group(Aggregate.SUM, "direction"));
      ask("none of them", query(Map.of("exporter", "none"), 60, 1));
    }
  }

  private static Duration hour() {
    return Duration.ofHours(1);
  }

  private MetricQuery query(Map<String, String> labels, int last, int step) {
    return new MetricQuery(
        NAME,
        labels,
        end.minus(Duration.ofMinutes(Math.min(last, minutes))),
        end,
        Duration.ofMinutes(step));
  }

  private void ask(String what, MetricQuery query) throws Exception {
    long begun = System.nanoTime();
    int lines = store.read(query).keys().size();
    print(what + ", " + lines + " lines, ms", (System.nanoTime() - begun) / 1e6);
  }

  private static void print(String what, double value) {
    System.out.println(String.format(Locale.ROOT, "%-60s %14.3f", what, value));
  }
}
