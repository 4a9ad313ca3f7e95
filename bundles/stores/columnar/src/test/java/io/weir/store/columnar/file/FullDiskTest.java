package io.weir.store.columnar.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowRecord;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

  private static final int BATCH = 100;

  @TempDir Path directory;

  @Test
  void whereverTheDiskIsFullNothingIsLostTwiceOrTorn() throws Exception {
    for (int room = 0; room < 9000; room += 371) {
      Path at = directory.resolve("room" + room);
      FullDisk disk = new FullDisk(room);
      int committed;
      try (FlowLog log = open(at, disk)) {
        committed = fill(log);
        assertNumbered(committed, TestFlows.all(log));
        disk.resize(Long.MAX_VALUE);
        log.commit();
        committed = TestFlows.all(log).size();
        log.append(TestFlows.from(committed, BATCH));
        log.commit();
        assertNumbered(committed + BATCH, TestFlows.all(log));
      }
      try (FlowLog log = open(at, disk)) {
        assertNumbered(committed + BATCH, TestFlows.all(log));
      }
    }
  }

  /** Appends until the disk is full; returns how many flows were committed. */
  private static int fill(FlowLog log) {
    int committed = 0;
    try {
      while (committed < 100 * BATCH) {
        log.append(TestFlows.from(committed, BATCH));
        log.commit();
        committed += BATCH;
      }
    } catch (StoreException e) {
      assertEquals(Kind.UNAVAILABLE, e.kind());
      assertTrue(e.getMessage().contains("No space left"), e.getMessage());
      return committed;
    }
    throw new AssertionError("the disk never was full");
  }

  @Test
  void aBatchThatIsRefusedMayBeOfferedAgain() throws Exception {
    FullDisk disk = new FullDisk(0);
    try (FlowLog log =
        new FlowLog(rows(directory.resolve("again"), 1), new Heard(), Clock.systemUTC(), disk)) {
      log.append(TestFlows.from(0, BATCH));
      StoreException full =
          assertThrows(StoreException.class, () -> log.append(TestFlows.from(BATCH, BATCH)));
      assertEquals(Kind.UNAVAILABLE, full.kind());
      disk.resize(Long.MAX_VALUE);
      log.append(TestFlows.from(BATCH, BATCH));
      log.commit();
      assertNumbered(2 * BATCH, TestFlows.all(log));
    }
  }

  @Test
  void anInterruptLosesNothing() throws Exception {
    try (FlowLog log = open(directory.resolve("interrupted"), new FullDisk(Long.MAX_VALUE))) {
      Thread.currentThread().interrupt();
      log.append(TestFlows.from(0, BATCH));
      log.commit();
      assertTrue(Thread.interrupted());
      assertNumbered(BATCH, TestFlows.all(log));
    }
  }

  private static void assertNumbered(int rows, List<FlowRecord> flows) {
    assertEquals(
        LongStream.range(0, rows).map(i -> rows - 1 - i).boxed().toList(),
        flows.stream().map(flow -> flow.number(FlowField.FLOW_LABEL)).toList());
    assertTrue(flows.stream().allMatch(TestFlows::isIntact));
  }

  private static FlowLog open(Path directory, FullDisk disk) throws Exception {
    return new FlowLog(LogOptions.in(directory), new Heard(), Clock.systemUTC(), disk);
  }

  private static LogOptions rows(Path directory, int blockRows) {
    LogOptions standard = LogOptions.in(directory);
    return new LogOptions(
        directory,
        blockRows,
        standard.segmentBytes(),
        standard.segmentAge(),
        standard.maxAge(),
        standard.maxBytes(),
        standard.minFreeBytes(),
        standard.fsyncEvery());
  }
}
