package io.weir.store.series.file;

import java.time.Duration;
import java.util.List;

/**
 * Which neighbours become one segment: as soon as eight in a row have less than so many samples
 * each, and eight times as many on the next level; but never one with little beside it. Thus a
 * sample is written anew about once a level, and a series is read from few segments.
 */
final class MergePlan {

  private static final int NEIGHBOURS = 8;
  private static final long MAX_SAMPLES = 64_000_000;
  private static final long MAX_CHUNKS = 4_000_000;

  private final long smallest;
  private final long maxSpan;

  /** Segments never grow so old in one piece that the retention could not delete them. */
  MergePlan(LogOptions options) {
    smallest = 4L * options.headSamples();
    maxSpan = options.maxAge().dividedBy(NEIGHBOURS).toMillis() + Duration.ofHours(1).toMillis();
  }

  /** Segments to merge, oldest first; none if all is well. */
  List<Segment> next(List<Segment> segments) {
    for (long below = smallest; below / NEIGHBOURS < MAX_SAMPLES; below *= NEIGHBOURS) {
      for (int first = 0; first + NEIGHBOURS <= segments.size(); first++) {
        List<Segment> row = segments.subList(first, first + NEIGHBOURS);
        if (mayMerge(row, below)) {
          return List.copyOf(row);
        }
      }
    }
    return List.of();
  }

  private boolean mayMerge(List<Segment> row, long below) {
    Layers layers = new Layers(List.copyOf(row));
    long samples = row.stream().mapToLong(Segment::samples).sum();
    long largest = row.stream().mapToLong(Segment::samples).max().orElse(0);
    return row.stream().allMatch(segment -> segment.samples() < below)
        && samples <= MAX_SAMPLES
        && 2 * largest <= samples
        && row.stream().mapToLong(Segment::chunks).sum() <= MAX_CHUNKS
        && layers.maxTime() - layers.minTime() <= maxSpan;
  }
}
