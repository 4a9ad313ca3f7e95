package io.weir.platform.runtime.spool;

import static io.weir.platform.runtime.spool.NumberSpools.fill;
import static io.weir.platform.runtime.spool.NumberSpools.numbers;
import static io.weir.platform.runtime.spool.NumberSpools.rest;
import static io.weir.platform.runtime.spool.NumberSpools.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

  private static final int ITEMS = 200;

  @TempDir Path directory;
  private NumberSpools spools;

  @BeforeEach
  void inAnEmptyFolder() {
    spools = new NumberSpools(directory);
  }

  @Test
  void whatIsAppendedComesInOrderFromMemoryAndFromDisk() throws IOException {
    for (int recent : new int[] {0, 3, 1000}) {
      try (Spool<Long> spool =
          spools.open(directory.resolve("recent" + recent), 1 << 20, recent, Sink::open)) {
        Random random = new Random(7);
        List<Long> read = new ArrayList<>();
        for (long next = 0; next < ITEMS; ) {
          int more = random.nextInt(9);
          fill(spool, next, next + more);
          next += more;
          for (int i = random.nextInt(9); i > 0; i--) {
            spool.poll(0).ifPresent(item -> read.add(item.item()));
          }
        }
        for (Optional<Spooled<Long>> item = spool.poll(0); item.isPresent(); ) {
          read.add(item.get().item());
          item = spool.poll(0);
        }
        assertEquals(numbers(0, read.size()), read);
        assertTrue(read.size() >= ITEMS);
        assertEquals(0, spools.corrupt().get());
      }
    }
  }

  @Test
  void aRestartGoesOnBehindWhatWasAcknowledged() throws IOException {
    long number = -1;
    long from = 0;
    for (int round = 0; round < 5; round++) {
      try (Spool<Long> spool = spools.open(round % 2 * 8)) {
        assertEquals(rows(numbers(from, round * 100L)), spool.resumed());
        fill(spool, round * 100L, round * 100L + 100);
        for (int i = 0; i < 60; i++) {
          Spooled<Long> item = spool.poll(0).orElseThrow();
          assertEquals(from++, item.item());
          assertTrue(item.number() > number, "numbers grow over restarts");
          number = item.number();
          spool.delivered(item.rows());
          spool.release(item);
        }
        assertEquals(rows(numbers(from, round * 100L + 100)), spool.rows());
      }
    }
    try (Spool<Long> spool = spools.open(8)) {
      assertEquals(numbers(from, 500), rest(spool));
    }
    assertEquals(0, spools.corrupt().get());
  }

  @Test
  void whatIsAcknowledgedFreesTheDisk() throws IOException {
    try (Spool<Long> spool = spools.open(directory, 16_384, 8, Sink::open)) {
      for (long i = 0; i < 5_000; i++) {
        spool.append(i);
        Spooled<Long> item = spool.poll(0).orElseThrow();
        assertEquals(i, item.item());
        spool.delivered(item.rows());
        spool.release(item);
      }
      assertTrue(spool.bytes() < 16_384);
      assertEquals(0, spool.rows());
    }
    assertTrue(spools.segments().size() <= 3, spools.segments().toString());
  }

  @Test
  void onlyOneProcessHasIt() throws IOException {
    try (Spool<Long> spool = spools.open(0)) {
      assertEquals(0, spool.rows());
      IOException refused = assertThrows(IOException.class, () -> spools.open(0));
      assertTrue(refused.getMessage().contains("another process uses"), refused.getMessage());
    }
  }

  @Test
  void aLogKeepsItsName() throws IOException {
    String name;
    try (Spool<Long> spool = spools.open(0)) {
      name = spool.name();
    }
    try (Spool<Long> spool = spools.open(0)) {
      assertEquals(name, spool.name());
    }
  }
}
