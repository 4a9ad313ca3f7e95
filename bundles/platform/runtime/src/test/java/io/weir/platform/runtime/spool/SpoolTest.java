package io.weir.platform.runtime.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

  private static final int ITEMS = 200;

  @TempDir Path directory;
  private final AtomicLong corrupt = new AtomicLong();

  private Spool<Long> open(Path at, long maxBytes, int recent, Sink.Opener opener)
      throws IOException {
    SpoolOptions options = new SpoolOptions(at, maxBytes, 4096, Duration.ofSeconds(1), recent);
    return Spool.open(
        options,
        new NumberCodec(),
        (rows, where) -> corrupt.addAndGet(rows),
        opener,
        () -> 1_700_000_000_000L);
  }

  private Spool<Long> open(int recent) throws IOException {
    return open(directory, 1 << 20, recent, Sink::open);
  }

  private static List<Long> rest(Spool<Long> spool) throws IOException {
    List<Long> items = new ArrayList<>();
    while (spool.rows() > rows(items)) {
      Optional<Spooled<Long>> next = spool.poll(0);
      next.ifPresent(item -> items.add(item.item()));
    }
    return items;
  }

  private static long rows(List<Long> items) {
    return items.stream().mapToLong(NumberCodec::rowsOf).sum();
  }

  private static List<Long> numbers(long from, long to) {
    return LongStream.range(from, to).boxed().toList();
  }

  private static void fill(Spool<Long> spool, long from, long to) throws IOException {
    for (long i = from; i < to; i++) {
      spool.append(i);
    }
  }

  @Test
  void whatIsAppendedComesInOrderFromMemoryAndFromDisk() throws IOException {
    for (int recent : new int[] {0, 3, 1000}) {
      try (Spool<Long> spool =
          open(directory.resolve("recent" + recent), 1 << 20, recent, Sink::open)) {
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
        assertEquals(0, corrupt.get());
      }
    }
  }

  @Test
  void aRestartGoesOnBehindWhatWasAcknowledged() throws IOException {
    long number = -1;
    long from = 0;
    for (int round = 0; round < 5; round++) {
      try (Spool<Long> spool = open(round % 2 * 8)) {
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
    try (Spool<Long> spool = open(8)) {
      assertEquals(numbers(from, 500), rest(spool));
    }
    assertEquals(0, corrupt.get());
  }

  @Test
  void whatIsAcknowledgedFreesTheDisk() throws IOException {
    try (Spool<Long> spool = open(directory, 16_384, 8, Sink::open)) {
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
    assertTrue(segments().size() <= 3, segments().toString());
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".spool")).sorted().toList();
    }
  }

  @Test
  void aFullSpoolRefusesWhatComesAndKeepsWhatIsThere() throws IOException {
    try (Spool<Long> spool = open(directory, 16_384, 0, Sink::open)) {
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
  void onlyOneProcessHasIt() throws IOException {
    try (Spool<Long> spool = open(0)) {
      assertEquals(0, spool.rows());
      IOException refused = assertThrows(IOException.class, () -> open(0));
      assertTrue(refused.getMessage().contains("another process uses"), refused.getMessage());
    }
  }

  @Test
  void aLogKeepsItsName() throws IOException {
    String name;
    try (Spool<Long> spool = open(0)) {
      name = spool.name();
    }
    try (Spool<Long> spool = open(0)) {
      assertEquals(name, spool.name());
    }
  }

  @Test
  void cutAtEveryOctetOfTheLastSegmentTheRestIsIntact() throws IOException {
    try (Spool<Long> spool = open(0)) {
      fill(spool, 0, ITEMS);
    }
    List<Path> all = segments();
    Path last = all.get(all.size() - 1);
    byte[] whole = Files.readAllBytes(last);
    int most = 0;
    for (int length = 0; length <= whole.length; length++) {
      removeLater(last);
      Files.write(last, java.util.Arrays.copyOf(whole, length));
      try (Spool<Long> spool = open(0)) {
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
    assertEquals(0, corrupt.get(), "a torn end was never accepted");
  }

  private void removeLater(Path last) throws IOException {
    for (Path segment : segments()) {
      if (segment.compareTo(last) > 0) {
        Files.delete(segment);
      }
    }
  }

  @Test
  void whereverBitsFlipTheRestIsIntactAndTheRowsAreCounted() throws IOException {
    try (Spool<Long> spool = open(0)) {
      fill(spool, 0, ITEMS);
    }
    List<Path> all = segments();
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
      corrupt.set(0);
      try (Spool<Long> spool = open(0)) {
        List<Long> items = rest(spool);
        assertEquals(items.stream().sorted().distinct().toList(), items);
        assertEquals(rows(numbers(0, ITEMS)), rows(items) + corrupt.get());
        assertTrue(items.size() >= ITEMS - 8, items.size() + " of " + ITEMS);
      }
      Files.write(hit, whole);
    }
  }

  @Test
  void aSegmentOfNonsenseOrWithoutAnOctetCostsItsOwnRows() throws IOException {
    try (Spool<Long> spool = open(0)) {
      fill(spool, 0, ITEMS);
    }
    Path middle = segments().get(1);
    for (byte[] content : List.of(new byte[0], new byte[5000])) {
      Files.write(middle, content);
      corrupt.set(0);
      try (Spool<Long> spool = open(0)) {
        List<Long> items = rest(spool);
        assertTrue(corrupt.get() > 0);
        assertEquals(rows(numbers(0, ITEMS)), rows(items) + corrupt.get());
      }
    }
  }

  @Test
  void aFileThatSomebodyDeletesCostsItsRows() throws IOException {
    try (Spool<Long> spool = open(0)) {
      fill(spool, 0, ITEMS);
      Files.delete(segments().get(1));
      List<Long> items = rest(spool);
      assertTrue(corrupt.get() > 0);
      assertEquals(rows(numbers(0, ITEMS)), rows(items) + corrupt.get());
      assertEquals(ITEMS - 1L, items.get(items.size() - 1));
    }
  }

  @Test
  void aDamagedPositionCostsNothing() throws IOException {
    try (Spool<Long> spool = open(0)) {
      fill(spool, 0, ITEMS);
      Spooled<Long> item = spool.poll(0).orElseThrow();
      spool.delivered(item.rows());
      spool.release(item);
    }
    Files.write(directory.resolve("position"), new byte[] {1, 2, 3});
    try (Spool<Long> spool = open(0)) {
      assertEquals(numbers(0, ITEMS), rest(spool));
    }
  }

  @Test
  void aFullDiskRefusesWholeItemsAndRecovers() throws IOException {
    for (int room = 0; room < 9000; room += 371) {
      Path at = directory.resolve("room" + room);
      FullDisk disk = new FullDisk(room);
      List<Long> accepted = new ArrayList<>();
      try (Spool<Long> spool = open(at, 1 << 20, 0, disk)) {
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
      try (Spool<Long> spool = open(at, 1 << 20, 0, disk)) {
        assertEquals(accepted, rest(spool));
      }
    }
    assertEquals(0, corrupt.get());
  }
}
