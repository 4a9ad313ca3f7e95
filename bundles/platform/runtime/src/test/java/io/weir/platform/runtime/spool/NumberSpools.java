package io.weir.platform.runtime.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Spools of numbers in a folder, with small segments. */
record NumberSpools(Path directory, AtomicLong corrupt) {

  NumberSpools(Path directory) {
    this(directory, new AtomicLong());
  }

  Spool<Long> open(Path at, long maxBytes, int recent, Sink.Opener opener) throws IOException {
    return open(new SpoolOptions(at, maxBytes, 4096, Duration.ofSeconds(1), recent), opener);
  }

  Spool<Long> open(SpoolOptions options, Sink.Opener opener) throws IOException {
    return Spool.open(
        options,
        new NumberCodec(),
        (rows, where) -> corrupt.addAndGet(rows),
        opener,
        () -> 1_700_000_000_000L);
  }

  Spool<Long> open(int recent) throws IOException {
    return open(directory, 1 << 20, recent, Sink::open);
  }

  static List<Long> rest(Spool<Long> spool) throws IOException {
    List<Long> items = new ArrayList<>();
    while (spool.rows() > rows(items)) {
      Optional<Spooled<Long>> next = spool.poll(0);
      next.ifPresent(item -> items.add(item.item()));
    }
    return items;
  }

  static long rows(List<Long> items) {
    return items.stream().mapToLong(NumberCodec::rowsOf).sum();
  }

  static List<Long> numbers(long from, long to) {
    return LongStream.range(from, to).boxed().toList();
  }

  static void fill(Spool<Long> spool, long from, long to) throws IOException {
    for (long i = from; i < to; i++) {
      spool.append(i);
    }
  }

  List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".spool")).sorted().toList();
    }
  }
}
