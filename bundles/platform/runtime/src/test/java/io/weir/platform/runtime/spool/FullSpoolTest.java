package io.weir.platform.runtime.spool;

import static io.weir.platform.runtime.spool.NumberSpools.numbers;
import static io.weir.platform.runtime.spool.NumberSpools.rest;
import static io.weir.platform.runtime.spool.NumberSpools.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullSpoolTest {

  private static final int ITEMS = 200;

  @TempDir Path directory;
  private NumberSpools spools;

  @BeforeEach
  void inAnEmptyFolder() {
    spools = new NumberSpools(directory);
  }

  @Test
  void aFullSpoolRefusesWhatComesAndKeepsWhatIsThere() throws IOException {
    try (Spool<Long> spool = spools.open(directory, 16_384, 0, Sink::open)) {
      long kept = 0;
      while (true) {
        try {
          spool.append(kept);
          kept++;
        } catch (SpoolFullException e) {
          assertTrue(e.getMessage().contains("of at most 16384 bytes"), e.getMessage());
          break;
        }
      }
      assertTrue(spool.bytes() <= 16_384);
      assertEquals(numbers(0, kept), rest(spool));
    }
  }

  @Test
  void aFullDiskRefusesWholeItemsAndRecovers() throws IOException {
    for (int room = 0; room < 9000; room += 371) {
      Path at = directory.resolve("room" + room);
      FullDisk disk = new FullDisk(room);
      List<Long> accepted = new ArrayList<>();
      try (Spool<Long> spool = spools.open(at, 1 << 20, 0, disk)) {
        for (long i = 0; i < ITEMS; i++) {
          disk.resize(i < 150 ? room : Long.MAX_VALUE);
          try {
            spool.append(i);
            accepted.add(i);
          } catch (IOException e) {
            assertTrue(e.getMessage().contains("No space left"), e.getMessage());
          }
        }
        assertEquals(rows(accepted), spool.rows());
      }
      assertTrue(accepted.containsAll(numbers(150, ITEMS)));
      try (Spool<Long> spool = spools.open(at, 1 << 20, 0, disk)) {
        assertEquals(accepted, rest(spool));
      }
    }
    assertEquals(0, spools.corrupt().get());
  }

  @Test
  void anOnlySegmentThatFillsTheDiskGivesItBack() throws IOException {
    FullDisk disk = new FullDisk(3000);
    try (Spool<Long> spool = spools.open(directory, 1 << 20, 0, disk)) {
      long kept = fillUp(spool);
      for (long i = 0; i < kept; i++) {
        Spooled<Long> item = spool.poll(0).orElseThrow();
        spool.delivered(item.rows());
        spool.release(item);
      }
      assertTrue(spool.isRefusing());
      assertThrows(IOException.class, () -> spool.append(kept));
      spool.tidy();
      assertEquals(0, spool.bytes());
      spool.append(kept);
      assertFalse(spool.isRefusing());
      assertEquals(List.of(kept), rest(spool));
    }
  }

  @Test
  void aReaderThatKeepsUpNeedsAPartOfASmallDiskOnly() throws IOException {
    long disk = 1 << 20;
    SpoolOptions largeSegments =
        new SpoolOptions(directory, 1L << 30, 64 << 20, Duration.ofSeconds(1), 0);
    try (Spool<Long> spool = spools.open(largeSegments, new FullDisk(disk))) {
      long most = 0;
      for (long i = 0, written = 0; written < 3 * disk; i++) {
        long before = spool.bytes();
        spool.append(i);
        most = Math.max(most, spool.bytes());
        written += Math.max(0, spool.bytes() - before);
        Spooled<Long> item = spool.poll(0).orElseThrow();
        spool.delivered(item.rows());
        spool.release(item);
      }
      assertTrue(most < disk / 2, most + " bytes");
    }
  }

  private static long fillUp(Spool<Long> spool) {
    for (long next = 0; ; next++) {
      try {
        spool.append(next);
      } catch (IOException e) {
        return next;
      }
    }
  }
}
