package io.weir.platform.runtime.spool;

import static io.weir.platform.runtime.spool.NumberSpools.fill;
import static io.weir.platform.runtime.spool.NumberSpools.numbers;
import static io.weir.platform.runtime.spool.NumberSpools.rest;
import static io.weir.platform.runtime.spool.NumberSpools.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolDamageTest {

  private static final int ITEMS = 200;

  @TempDir Path directory;
  private NumberSpools spools;

  @BeforeEach
  void inAnEmptyFolder() {
    spools = new NumberSpools(directory);
  }

  @Test
  void cutAtEveryOctetOfTheLastSegmentTheRestIsIntact() throws IOException {
    try (Spool<Long> spool = spools.open(0)) {
      fill(spool, 0, ITEMS);
    }
    List<Path> all = spools.segments();
    Path last = all.get(all.size() - 1);
    byte[] whole = Files.readAllBytes(last);
    int most = 0;
    for (int length = 0; length <= whole.length; length++) {
      removeLater(last);
      Files.write(last, Arrays.copyOf(whole, length));
      try (Spool<Long> spool = spools.open(0)) {
        long resumed = spool.resumed();
        spool.append(999L);
        List<Long> items = rest(spool);
        int intact = items.size() - 1;
        assertEquals(numbers(0, intact), items.subList(0, intact));
        assertEquals(999L, items.get(intact));
        assertEquals(rows(numbers(0, intact)), resumed);
        assertTrue(intact >= most, "a longer file holds no less");
        most = intact;
      }
    }
    assertEquals(ITEMS, most);
    assertEquals(0, spools.corrupt().get(), "a torn end was never accepted");
  }

  private void removeLater(Path last) throws IOException {
    for (Path segment : spools.segments()) {
      if (segment.compareTo(last) > 0) {
        Files.delete(segment);
      }
    }
  }

  @Test
  void whereverBitsFlipTheRestIsIntactAndTheRowsAreCounted() throws IOException {
    try (Spool<Long> spool = spools.open(0)) {
      fill(spool, 0, ITEMS);
    }
    List<Path> all = spools.segments();
    assertTrue(all.size() > 2);
    Path last = all.get(all.size() - 1);
    Random random = new Random(42);
    for (int round = 0; round < 400; round++) {
      removeLater(last);
      Path hit = all.get(random.nextInt(all.size() - 1));
      byte[] whole = Files.readAllBytes(hit);
      byte[] damaged = whole.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(hit, damaged);
      spools.corrupt().set(0);
      try (Spool<Long> spool = spools.open(0)) {
        List<Long> items = rest(spool);
        assertEquals(items.stream().sorted().distinct().toList(), items);
        assertEquals(rows(numbers(0, ITEMS)), rows(items) + spools.corrupt().get());
        assertTrue(items.size() >= ITEMS - 8, items.size() + " of " + ITEMS);
      }
      Files.write(hit, whole);
    }
  }

  @Test
  void aSegmentOfNonsenseOrWithoutAnOctetCostsItsOwnRows() throws IOException {
    try (Spool<Long> spool = spools.open(0)) {
      fill(spool, 0, ITEMS);
    }
    Path middle = spools.segments().get(1);
    for (byte[] content : List.of(new byte[0], new byte[5000])) {
      Files.write(middle, content);
      spools.corrupt().set(0);
      try (Spool<Long> spool = spools.open(0)) {
        List<Long> items = rest(spool);
        assertTrue(spools.corrupt().get() > 0);
        assertEquals(rows(numbers(0, ITEMS)), rows(items) + spools.corrupt().get());
      }
    }
  }

  @Test
  void aFileThatSomebodyDeletesCostsItsRows() throws IOException {
    try (Spool<Long> spool = spools.open(0)) {
      fill(spool, 0, ITEMS);
      Files.delete(spools.segments().get(1));
      List<Long> items = rest(spool);
      assertTrue(spools.corrupt().get() > 0);
      assertEquals(rows(numbers(0, ITEMS)), rows(items) + spools.corrupt().get());
      assertEquals(ITEMS - 1L, items.get(items.size() - 1));
    }
  }

  @Test
  void aDamagedPositionCostsNothing() throws IOException {
    try (Spool<Long> spool = spools.open(0)) {
      fill(spool, 0, ITEMS);
      Spooled<Long> item = spool.poll(0).orElseThrow();
      spool.delivered(item.rows());
      spool.release(item);
    }
    Files.write(directory.resolve("position"), new byte[] {1, 2, 3});
    try (Spool<Long> spool = spools.open(0)) {
      assertEquals(numbers(0, ITEMS), rest(spool));
    }
  }
}
