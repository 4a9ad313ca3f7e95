package io.weir.store.columnar.bench;

import com.sun.management.OperatingSystemMXBean;
import io.weir.api.flow.FlowBatch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fills a store with NetFlow v5 flows, a fifth of them in the last hour, and asks it questions.
 * Prints CPU seconds of the process per million rows without those of making the flows, bytes a
 * row, and the median time of each question.
 *
 * <p>Arguments: {@code columnar} or {@code questdb}, millions of rows, a folder to fill and empty;
 * {@code named} for flows that have the names of their interfaces, too.
 */
public final class StoreBench {

  private static final int BATCH = 4096;
  private static final int BATCHES_A_COMMIT = 244;
  private static final int ASKED = 5;
  private static final int WARMING = 4;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Instant end = Instant.ofEpochMilli(1_790_000_000_000L);
  private final Contender contender;
  private final String name;
  private final long rows;
  private final boolean named;

  private StoreBench(String name, Contender contender, long rows, boolean named) {
    this.named = named;
    this.name = name;
    this.contender = contender;
    this.rows = rows;
  }

  public static void main(String[] arguments) throws Exception {
    String name = arguments[0];
    Path directory =
        Files.createTempDirectory(Files.createDirectories(Path.of(arguments[2])), name);
    long rows = Long.parseLong(arguments[1]) * 1_000_000;
    boolean named = arguments.length > 3 && arguments[3].equals("named");
    try (Contender contender =
        name.equals("questdb")
            ? new QuestDbContender(directory, new V5Flows(0, named).batch(1, 0, 1))
            : new ColumnarContender(directory)) {
      StoreBench bench = new StoreBench(name, contender, rows, named);
      bench.fill();
      bench.print("bytes/row", (double) bytes(directory) / rows);
      bench.ask();
    } finally {
      delete(directory);
    }
  }

  private void fill() throws Exception {
    V5Flows flows = new V5Flows(1, named);
    long first = end.minus(Duration.ofHours(5)).toEpochMilli();
    double millisPerRow = Duration.ofHours(5).toMillis() / (double) rows;
    long making = 0;
    long cpu = PROCESS.getProcessCpuTime();
    long done = 0;
    for (int batch = 1; done < rows; batch++) {
      int size = (int) Math.min(BATCH, rows - done);
      long from = first + (long) (done * millisPerRow);
      long to = first + (long) ((done + size) * millisPerRow);
      long before = THREADS.getCurrentThreadCpuTime();
      FlowBatch next = flows.batch(size, from, to - from);
      making += THREADS.getCurrentThreadCpuTime() - before;
      contender.append(next);
      if (batch % BATCHES_A_COMMIT == 0 || done + size == rows) {
        contender.commit();
      }
      done += size;
    }
    cpu = PROCESS.getProcessCpuTime() - cpu - making;
    print("append CPU-s per million rows", cpu / 1e3 / rows);
  }

  private void ask() throws Exception {
    for (int i = 0; i < WARMING; i++) {
      for (Contender.Question question : contender.questions(end).values()) {
        question.ask();
      }
    }
    for (Map.Entry<String, Contender.Question> question : contender.questions(end).entrySet()) {
      long[] nanos = new long[ASKED];
      int found = 0;
      long cpu = PROCESS.getProcessCpuTime();
      for (int i = 0; i < ASKED; i++) {
        long before = System.nanoTime();
        found = question.getValue().ask();
        nanos[i] = System.nanoTime() - before;
      }
      cpu = PROCESS.getProcessCpuTime() - cpu;
      Arrays.sort(nanos);
      print(question.getKey() + " ms best, " + found + " rows", nanos[0] / 1e6);
      print(question.getKey() + " ms median", nanos[ASKED / 2] / 1e6);
      print(question.getKey() + " CPU ms", cpu / 1e6 / ASKED);
    }
  }

  private void print(String what, double value) {
    System.out.println(String.format(Locale.ROOT, "%-9s %-40s %10.3f", name, what, value));
  }

  private static long bytes(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
