package io.weir.store.series.file;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Merges segments and keeps them within the limits. For any thread; one works, others wait. */
final class Housekeeping {

  private final LogOptions options;
  private final Shelf shelf;
  private final Disk disk;
  private final StoreListener listener;
  private final Clock clock;
  private final MergePlan plan;

  Housekeeping(LogOptions options, Shelf shelf, Disk disk, StoreListener listener, Clock clock) {
    this.options = options;
    this.shelf = shelf;
    this.disk = disk;
    this.listener = listener;
    this.clock = clock;
    this.plan = new MergePlan(options);
  }

  /** The earliest time that is shown. */
  long cutoff() {
    return clock.millis() - options.maxAge().toMillis();
  }

  /** Merges what should be one segment, until nothing should. */
  synchronized void merge() throws IOException {
    for (List<Segment> row = plan.next(shelf.now().segments());
        !row.isEmpty();
        row = plan.next(shelf.now().segments())) {
      merge(row);
    }
  }

  private void merge(List<Segment> row) throws IOException {
    SegmentName name =
        new SegmentName(row.get(0).name().first(), row.get(row.size() - 1).name().last());
    int[] series =
        row.stream().flatMapToInt(one -> IntStream.of(one.series())).sorted().distinct().toArray();
    Segment merged =
        new SegmentWriter(options.directory(), disk, listener)
            .write(name, new Layers(List.copyOf(row)), series, cutoff());
    shelf.change(holdings -> holdings.replace(row, Optional.of(merged)));
    for (Segment segment : row) {
      segment.delete();
    }
  }

  /** Deletes what is too old, then the oldest of what is too much. */
  synchronized void retain(long otherBytes) throws IOException {
    for (Segment segment : shelf.now().segments()) {
      if (segment.maxTime() < cutoff()) {
        delete(segment, "all its samples are older than " + options.maxAge());
      }
    }
    List<Segment> left = shelf.now().segments();
    long bytes = otherBytes + left.stream().mapToLong(Segment::bytes).sum();
    for (int i = 0; i < left.size() && bytes > options.maxBytes(); i++) {
      delete(left.get(i), "wanted at most " + options.maxBytes() + " bytes, got " + bytes);
      bytes -= left.get(i).bytes();
    }
  }

  private void delete(Segment segment, String reason) throws IOException {
    shelf.change(holdings -> holdings.replace(List.of(segment), Optional.empty()));
    segment.delete();
    listener.deleted(segment.name().in(options.directory()), segment.samples(), reason);
  }

  /** Why nothing may be taken, if so. */
  Optional<String> lackOfRoom() throws IOException {
    long free = disk.freeBytes(options.directory());
    return free >= options.minFreeBytes()
        ? Optional.empty()
        : Optional.of(
            "wanted "
                + options.minFreeBytes()
                + " bytes free on the disk of "
                + options.directory()
                + " (minFreeBytes), got "
                + free);
  }
}
