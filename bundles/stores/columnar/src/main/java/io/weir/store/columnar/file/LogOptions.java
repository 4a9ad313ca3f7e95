package io.weir.store.columnar.file;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a {@link FlowLog} keeps its files.
 *
 * @param directory where; made if it is missing
 * @param blockRows small batches are put together to blocks of this many rows, where a commit does
 *     not end them earlier
 * @param segmentBytes a segment this long is followed by a new one
 * @param segmentAge a segment this old is followed by a new one
 * @param maxAge segments all of whose flows are older are deleted
 * @param maxBytes the oldest segments are deleted while all together are larger
 * @param minFreeBytes the oldest segments are deleted while the disk has less room; when that does
 *     not help, no flows are taken
 * @param fsyncEvery committed flows are on the disk itself this much later; zero: before commit
 *     returns
 */
public record LogOptions(
    Path directory,
    int blockRows,
    long segmentBytes,
    Duration segmentAge,
    Duration maxAge,
    long maxBytes,
    long minFreeBytes,
    Duration fsyncEvery) {

  public LogOptions {
    require(blockRows >= 1, "a block of at least 1 row", blockRows);
    require(segmentBytes >= 1, "segments of at least 1 byte", segmentBytes);
    require(segmentAge.toMillis() >= 1, "a segment age of at least 1 ms", segmentAge);
    require(maxAge.toMillis() >= 1, "a retention of at least 1 ms", maxAge);
    require(maxBytes >= 1, "at most 1 byte or more on disk", maxBytes);
    require(minFreeBytes >= 0, "0 or more bytes to stay free", minFreeBytes);
    require(!fsyncEvery.isNegative(), "an fsync interval of 0 ms or more", fsyncEvery);
  }

  /** What suits a directory when nothing else is said. */
  public static LogOptions in(Path directory) {
    return new LogOptions(
        directory,
        16_384,
        256L << 20,
        Duration.ofHours(1),
        Duration.ofDays(7),
        20L << 30,
        1L << 30,
        Duration.ofSeconds(1));
  }

  private static void require(boolean met, String wanted, Object got) {
    if (!met) {
      throw new IllegalArgumentException("wanted " + wanted + ", got " + got);
    }
  }
}
