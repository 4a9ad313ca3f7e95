package io.weir.store.columnar.file;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Deletes the oldest segments until what is left keeps the limits. */
final class Retention {

  private final LogOptions options;
  private final SegmentDirectory directory;
  private final LogListener listener;

  Retention(LogOptions options, SegmentDirectory directory, LogListener listener) {
    this.options = options;
    this.directory = directory;
    this.listener = listener;
  }

  /**
   * Deletes what must go.
   *
   * @param spared tells segments that are still written
   * @return why no more flows may be taken, if so
   */
  Optional<String> enforce(Instant now, Predicate<Segment> spared) throws IOException {
    Optional<String> broken = brokenLimit(now);
    while (broken.isPresent()) {
      Optional<Segment> oldest = directory.oldest().filter(spared.negate());
      if (oldest.isEmpty()) {
        break;
      }
      long rows = oldest.get().index().published().rows();
      directory.delete(oldest.get());
      listener.deleted(oldest.get().path(), rows, broken.get());
      broken = brokenLimit(now);
    }
    return lackOfRoom();
  }

  private Optional<String> brokenLimit(Instant now) throws IOException {
    long newestAllowed = now.minus(options.maxAge()).toEpochMilli();
    if (directory
        .oldest()
        .filter(segment -> segment.index().published().rows() > 0)
        .filter(segment -> segment.index().published().maxTime() < newestAllowed)
        .isPresent()) {
      return Optional.of("all its flows are older than " + options.maxAge());
    }
    long bytes = directory.bytes();
    if (bytes > options.maxBytes()) {
      return Optional.of("wanted at most " + options.maxBytes() + " bytes of flows, got " + bytes);
    }
    return lackOfRoom();
  }

  private Optional<String> lackOfRoom() throws IOException {
    long free = directory.freeBytes();
    return free >= options.minFreeBytes()
        ? Optional.empty()
        : Optional.of("wanted " + options.minFreeBytes() + " bytes free on the disk, got " + free);
  }
}
