package io.weir.platform.runtime.spool;

import io.weir.platform.runtime.spool.SegmentList.Extent;
import io.weir.platform.runtime.spool.SegmentReader.Found;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * Reads the records in order, and knows how many rows it had to pass over. A file that is gone, or
 * cannot be read again and again, counts as passed over. For one thread.
 */
final class SpoolReader implements Closeable {

  private static final int ATTEMPTS = 5;

  private final SegmentList segments;
  private final SpoolListener listener;
  private SegmentReader file;
  private int failures;
  private long segment;
  private long offset;
  private long number;
  private long row;

  /** Begins behind a position. */
  SpoolReader(SegmentList segments, PositionFile.Position after, SpoolListener listener) {
    this.segments = segments;
    this.listener = listener;
    this.segment = after.segment();
    this.number = after.number();
    this.row = after.row();
  }

  /** Rows up to the end of what was read. */
  long row() {
    return row;
  }

  long segment() {
    return segment;
  }

  /** Goes on behind a record that somebody else had read. */
  void moveTo(long newSegment, long end, long newNumber, long endRow) throws IOException {
    if (newSegment != segment) {
      close();
    }
    segment = newSegment;
    offset = end;
    number = newNumber;
    row = endRow;
  }

  /** The next intact record; empty if there is none yet. */
  Optional<Found> next() throws IOException {
    for (Optional<Extent> here = segments.from(segment);
        here.isPresent();
        here = segments.from(segment + 1)) {
      // Whether the segment is the last must be known before how long it is.
      boolean more = segments.from(here.get().segment().firstNumber() + 1).isPresent();
      Extent extent = segments.from(here.get().segment().firstNumber()).orElse(here.get());
      Optional<Found> found = tryNext(extent);
      if (found.isPresent() || !more) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> tryNext(Extent extent) throws IOException {
    try {
      Optional<Found> found = next(extent);
      failures = 0;
      return found;
    } catch (IOException e) {
      failures++;
      if (failures < ATTEMPTS && Files.exists(extent.segment().path())) {
        throw e;
      }
      failures = 0;
      return leave(extent);
    }
  }

  private Optional<Found> leave(Extent extent) {
    segment = extent.segment().firstNumber();
    offset = extent.length();
    passOver(extent.endRow(), extent);
    return Optional.empty();
  }

  private Optional<Found> next(Extent extent) throws IOException {
    open(extent.segment());
    while (offset < extent.length()) {
      Optional<Found> found = file.next(offset, extent.length());
      if (found.isEmpty()) {
        break;
      }
      offset = found.get().end();
      RecordHeader header = found.get().header();
      if (header.number() > number) {
        passOver(header.firstRow(), extent);
        number = header.number();
        row = Math.max(row, header.endRow());
        return found;
      }
    }
    return leave(extent);
  }

  private void passOver(long next, Extent extent) {
    if (next > row) {
      listener.corrupt(next - row, extent.segment().path().getFileName() + " before " + offset);
      row = next;
    }
  }

  private void open(Segment next) throws IOException {
    if (file == null || segment != next.firstNumber()) {
      close();
      offset = segment == next.firstNumber() ? offset : 0;
      segment = next.firstNumber();
      passOver(next.firstRow(), new Extent(next, 0, 0));
      file = new SegmentReader(next);
    }
  }

  /** Closes the file if it was deleted: the disk has its room back only then. */
  void leaveDeleted() throws IOException {
    if (file != null && !segments.holds(segment)) {
      close();
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
      file = null;
    }
  }
}
