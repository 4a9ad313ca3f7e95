package io.weir.platform.runtime.spool;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a spool lies and how much it holds.
 *
 * @param maxBytes on disk, of all segments; what would exceed it is refused
 * @param segmentBytes of one file; at most a quarter of all, as only whole files are let go. Files
 *     are smaller where the disk has little room.
 * @param fsyncEvery what a loss of power may cost at most; a kill of the process costs nothing
 * @param recentItems items kept in memory for a reader that keeps up
 */
public record SpoolOptions(
    Path directory, long maxBytes, long segmentBytes, Duration fsyncEvery, int recentItems) {

  private static final long LEAST_SEGMENT = 4_096;

  public SpoolOptions {
    if (segmentBytes < LEAST_SEGMENT || segmentBytes > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "wanted segmentBytes from " + LEAST_SEGMENT + " to 2147483647, got " + segmentBytes);
    }
    if (maxBytes / 4 < segmentBytes) {
      throw new IllegalArgumentException(
          "wanted maxBytes of at least 4 times segmentBytes, got "
              + maxBytes
              + " and "
              + segmentBytes);
    }
    if (fsyncEvery.toMillis() < 1) {
      throw new IllegalArgumentException(
          "wanted at least 1 millisecond between fsyncs, got " + fsyncEvery.toMillis());
    }
    if (recentItems < 0) {
      throw new IllegalArgumentException("wanted recentItems from 0 on, got " + recentItems);
    }
  }
}
