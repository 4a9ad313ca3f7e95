package io.weir.store.columnar.file;

import io.weir.api.flow.TimeRange;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The committed blocks of a span of time, oldest segment first. Their files stay readable until it
 * is closed.
 */
public final class Snapshot implements Closeable {

  private final List<Segment> held = new ArrayList<>();
  private final List<BlockRef> blocks = new ArrayList<>();

  Snapshot(List<Segment> segments, TimeRange range) {
    long from = range.from().toEpochMilli();
    long to = range.to().toEpochMilli();
    for (Segment segment : segments) {
      BlockIndex.Summary summary = segment.index().published();
      boolean overlaps = summary.minTime() < to && summary.maxTime() >= from;
      if (overlaps && segment.retain()) {
        held.add(segment);
        addBlocks(segment, summary.blocks(), from, to);
      }
    }
  }

  private void addBlocks(Segment segment, int count, long from, long to) {
    for (int i = 0; i < count; i++) {
      BlockEntry entry = segment.index().get(i);
      if (entry.minTime() < to && entry.maxTime() >= from) {
        blocks.add(new BlockRef(segment, entry));
      }
    }
  }

  public List<BlockRef> blocks() {
    return blocks;
  }

  @Override
  public void close() throws IOException {
    for (Segment segment : held) {
      segment.close();
    }
  }
}
