package io.weir.platform.runtime.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of a log, and how much of each is written. For any thread. */
final class SegmentList {

  private final TreeMap<Long, Extent> extents = new TreeMap<>();
  private long bytes;

  /**
   * A segment and what was written to it.
   *
   * @param endRow rows up to its end since the log began
   */
  record Extent(Segment segment, long length, long endRow) {}

  /** What was found in a folder. */
  static SegmentList in(Path directory) throws IOException {
    SegmentList list = new SegmentList();
    List<Segment> all = Segment.all(directory);
    for (int i = 0; i < all.size(); i++) {
      Segment segment = all.get(i);
      long endRow = i + 1 < all.size() ? all.get(i + 1).firstRow() : segment.firstRow();
      list.put(new Extent(segment, Files.size(segment.path()), endRow));
    }
    return list;
  }

  synchronized void put(Extent extent) {
    Extent before = extents.put(extent.segment().firstNumber(), extent);
    bytes += extent.length() - (before == null ? 0 : before.length());
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized Optional<Extent> first() {
    return Optional.ofNullable(extents.firstEntry()).map(Map.Entry::getValue);
  }

  synchronized Optional<Extent> last() {
    return Optional.ofNullable(extents.lastEntry()).map(Map.Entry::getValue);
  }

  /** Whether a segment is still there. */
  synchronized boolean holds(long firstNumber) {
    return extents.containsKey(firstNumber);
  }

  /** The first segment whose number is at least this. */
  synchronized Optional<Extent> from(long number) {
    return Optional.ofNullable(extents.ceilingEntry(number)).map(Map.Entry::getValue);
  }

  /**
   * Deletes the files of which no row is behind this one, but never the last: its name says how far
   * the log has come. One that cannot be deleted is tried again the next time.
   */
  void deleteUpTo(long row) throws IOException {
    for (Extent extent : endedBy(row)) {
      Files.deleteIfExists(extent.segment().path());
      forget(extent);
    }
  }

  private synchronized List<Extent> endedBy(long row) {
    List<Extent> ended = new ArrayList<>();
    for (Map.Entry<Long, Extent> each : extents.entrySet()) {
      if (each.getValue().endRow() > row || each.getKey().equals(extents.lastKey())) {
        break;
      }
      ended.add(each.getValue());
    }
    return ended;
  }

  private synchronized void forget(Extent extent) {
    if (extents.remove(extent.segment().firstNumber()) != null) {
      bytes -= extent.length();
    }
  }
}
