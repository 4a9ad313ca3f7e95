package io.weir.store.columnar.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.TimeRange;
import io.weir.api.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

  private static final int BATCH = 1000;
  private static final Duration WEEK = Duration.ofDays(7);

  @TempDir Path directory;

  private final Heard heard = new Heard();

  @Test
  void theOldestGoWhenThereAreTooManyBytes() throws Exception {
    try (FlowLog log = open(options(WEEK, 100_000, 0), TestFlows.START)) {
      fill(log, 20);
      long before = log.size().bytes();
      log.retain();
      assertTrue(before > 100_000 && log.size().bytes() <= 100_000, before + " bytes before");
      assertEquals(TestFlows.START + 20 * BATCH - 1, log.size().maxTime());
      assertTrue(log.size().minTime() > TestFlows.START);
      assertEquals(files(), log.size().bytes());
      assertTrue(heard.deleted.get(0).contains("100000 bytes"), heard.deleted.toString());
    }
  }

  @Test
  void whatIsTooOldGoes() throws Exception {
    try (FlowLog log =
        open(options(Duration.ofMillis(5 * BATCH), 1L << 40, 0), TestFlows.START + 10 * BATCH)) {
      fill(log, 10);
      log.retain();
      assertEquals(TestFlows.START + 5 * BATCH, log.size().minTime());
      assertEquals(5 * BATCH, log.size().rows());
    }
  }

  @Test
  void aQueryKeepsWhatItReads() throws Exception {
    try (FlowLog log = open(options(WEEK, 1, 0), TestFlows.START)) {
      fill(log, 5);
      TimeRange range =
          new TimeRange(Instant.EPOCH, Instant.ofEpochMilli(TestFlows.START + 1_000_000));
      try (Snapshot snapshot = log.snapshot(range)) {
        log.retain();
        assertEquals(0, log.size().rows());
        BlockReader reader = new BlockReader();
        for (BlockRef block : snapshot.blocks()) {
          reader.open(block);
          assertEquals(BATCH, reader.header().rows());
        }
        assertEquals(5, snapshot.blocks().size());
      }
    }
  }

  @Test
  void withoutRoomOnTheDiskFlowsAreRefusedUntilThereIsSome() throws Exception {
    try (FlowLog log = open(options(WEEK, 1L << 40, Long.MAX_VALUE), TestFlows.START)) {
      log.append(TestFlows.from(0, 1));
      log.commit();
      log.retain();
      StoreException refused =
          assertThrows(StoreException.class, () -> log.append(TestFlows.from(1, 1)));
      assertEquals(StoreException.Kind.UNAVAILABLE, refused.kind());
      assertTrue(refused.getMessage().contains("bytes free"), refused.getMessage());
    }
  }

  @Test
  void oneDirectoryBelongsToOneStore() throws Exception {
    try (FlowLog log = open(options(WEEK, 1L << 40, 0), TestFlows.START)) {
      assertEquals(0, log.size().rows());
      Exception refused =
          assertThrows(
              java.io.IOException.class, () -> open(options(WEEK, 1L << 40, 0), TestFlows.START));
      assertTrue(refused.getMessage().contains("another has it"), refused.getMessage());
    }
    open(options(WEEK, 1L << 40, 0), TestFlows.START).close();
  }

  /** A segment for each batch. */
  private static void fill(FlowLog log, int batches) throws StoreException {
    for (int i = 0; i < batches; i++) {
      log.append(TestFlows.from((long) i * BATCH, BATCH));
      log.commit();
    }
  }

  private long files() throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private FlowLog open(LogOptions options, long now) throws Exception {
    return new FlowLog(options, heard, Clock.fixed(Instant.ofEpochMilli(now), ZoneOffset.UTC));
  }

  private LogOptions options(Duration maxAge, long maxBytes, long minFree) {
    return new LogOptions(
        directory, 16_384, 1, Duration.ofHours(1), maxAge, maxBytes, minFree, Duration.ZERO);
  }
}
