package io.weir.platform.runtime.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in the middle of appends: what was accepted is there, in order, and nothing torn. */
class CrashTest {

  private static final int ROUNDS = 3;
  private static final int ITEMS_A_ROUND = 3_000;

  @TempDir Path directory;

  @Test
  void whatWasAcceptedIsThere() throws Exception {
    long next = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long accepted = writeAndKill(next);
      AtomicLong corrupt = new AtomicLong();
      try (Spool<Long> spool = open(directory, corrupt)) {
        Optional<Spooled<Long>> item = spool.poll(0);
        for (; item.isPresent(); item = spool.poll(0)) {
          assertEquals(next++, item.get().item());
          spool.delivered(item.get().rows());
          spool.release(item.get());
        }
        assertTrue(next > accepted, next + " read, " + accepted + " was accepted");
        assertEquals(0, spool.rows());
      }
      assertEquals(0, corrupt.get());
    }
  }

  private long writeAndKill(long from) throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                CrashTest.class.getName(),
                directory.toString(),
                Long.toString(from))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long accepted = -1;
    try (BufferedReader said = writer.inputReader(StandardCharsets.US_ASCII)) {
      for (int i = 0; i < ITEMS_A_ROUND; i++) {
        String line = said.readLine();
        assertTrue(line != null, "the writer ended early");
        accepted = Long.parseLong(line);
      }
      writer.toHandle().destroyForcibly();
      // What it said before it died counts too; a last line cut short is a smaller number.
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        accepted = line.isEmpty() ? accepted : Math.max(accepted, Long.parseLong(line));
      }
    }
    writer.waitFor();
    return accepted;
  }

  /** The writer: appends without end, and says what was accepted. */
  public static void main(String[] arguments) throws Exception {
    Spool<Long> spool = open(Path.of(arguments[0]), new AtomicLong());
    for (long number = Long.parseLong(arguments[1]); ; number++) {
      spool.append(number);
      System.out.println(number);
    }
  }

  private static Spool<Long> open(Path directory, AtomicLong corrupt) throws IOException {
    return Spool.open(
        new SpoolOptions(directory, 1 << 28, 65_536, Duration.ofSeconds(1), 8),
        new NumberCodec(),
        (rows, where) -> corrupt.addAndGet(rows));
  }
}
