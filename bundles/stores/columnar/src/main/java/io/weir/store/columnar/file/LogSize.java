package io.weir.store.columnar.file;

import java.util.List;

/**
 * How much there is.
 *
 * @param rows committed rows
 * @param bytes octets on disk
 * @param minTime the earliest collection time; of no meaning without rows
 * @param maxTime the latest collection time; of no meaning without rows
 */
public record LogSize(long rows, long bytes, long minTime, long maxTime) {

  private static final LogSize NOTHING = new LogSize(0, 0, Long.MAX_VALUE, Long.MIN_VALUE);

  static LogSize of(List<Segment> segments) {
    return segments.stream().map(LogSize::of).reduce(NOTHING, LogSize::plus);
  }

  private static LogSize of(Segment segment) {
    BlockIndex.Summary summary = segment.index().published();
    return new LogSize(summary.rows(), segment.bytes(), summary.minTime(), summary.maxTime());
  }

  private LogSize plus(LogSize other) {
    return new LogSize(
        rows + other.rows,
        bytes + other.bytes,
        Math.min(minTime, other.minTime),
        Math.max(maxTime, other.maxTime));
  }
}
