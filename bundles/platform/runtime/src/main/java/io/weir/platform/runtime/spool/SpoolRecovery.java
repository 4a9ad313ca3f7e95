package io.weir.platform.runtime.spool;

import io.weir.platform.runtime.spool.PositionFile.Position;
import io.weir.platform.runtime.spool.SegmentList.Extent;
import io.weir.platform.runtime.spool.SegmentReader.Found;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the last process left a log. Only the last segment is read: the names of the others say
 * where they begin.
 *
 * @param start what was acknowledged last
 * @param nextNumber of the next record to append
 * @param nextRow rows in everything before it
 */
record SpoolRecovery(SegmentList segments, Position start, long nextNumber, long nextRow) {

  /**
   * Numbers that are left out at each start: more than a loss of power can take back, so that no
   * number is ever given to two records.
   */
  private static final long LEAP = 1L << 32;

  static SpoolRecovery in(Path directory, Position acknowledged) throws IOException {
    SegmentList segments = SegmentList.in(directory);
    Optional<Extent> last = segments.last();
    if (last.isEmpty()) {
      long next = acknowledged.number() < 0 ? 0 : acknowledged.number() + LEAP;
      return new SpoolRecovery(segments, acknowledged, next, acknowledged.row());
    }
    segments.deleteUpTo(acknowledged.row());
    RecordHeader end = end(last.get());
    long row = Math.max(end.endRow(), acknowledged.row());
    segments.put(new Extent(last.get().segment(), last.get().length(), row));
    long firstRow = segments.first().map(first -> first.segment().firstRow()).orElse(row);
    Position start =
        new Position(
            acknowledged.number(), Math.max(acknowledged.row(), firstRow), acknowledged.segment());
    return new SpoolRecovery(
        segments, start, Math.max(end.number(), acknowledged.number()) + LEAP, row);
  }

  /** The last intact record of a segment; where there is none, what its name says. */
  private static RecordHeader end(Extent extent) throws IOException {
    Segment segment = extent.segment();
    RecordHeader last = new RecordHeader(0, segment.firstNumber(), segment.firstRow(), 0, 0, 0);
    try (SegmentReader reader = new SegmentReader(segment)) {
      Optional<Found> found = reader.next(0, extent.length());
      while (found.isPresent()) {
        last = found.get().header();
        found = reader.next(found.get().end(), extent.length());
      }
    }
    return last;
  }
}
