package io.weir.store.columnar.query;

import io.weir.store.columnar.file.BlockReader;
import java.io.IOException;
import java.util.List;

/** Which line of a series a row belongs to, by its key. Belongs to one thread. */
final class SeriesLines {

  private final List<List<Object>> wanted;
  private final KeyHashes keys;
  private final GroupTable places;
  private final int words;
  private final long[] entry;

  /**
   * @param wanted a key for each line; one of no fields is for all rows
   */
  SeriesLines(KeyLanes lanes, List<List<Object>> wanted) {
    this.wanted = wanted;
    this.keys = new KeyHashes(lanes, 0);
    this.words = lanes.words();
    this.entry = new long[words + GroupTable.MEASURES];
    this.places = new GroupTable(words, wanted.size());
    for (int line = 0; line < wanted.size(); line++) {
      places.add(lanes.entry(wanted.get(line), line), 0);
    }
  }

  int count() {
    return wanted.size();
  }

  boolean isKeyed() {
    return words > 0;
  }

  /** Turns to the chunk at hand. */
  void read(BlockReader block, int[] rows, int count) throws IOException {
    if (isKeyed()) {
      keys.read(block, rows, count);
    }
  }

  /** The line of a row of the chunk, negative if it is not wanted. */
  int line(int row) {
    if (!isKeyed()) {
      return 0;
    }
    keys.copy(row, entry);
    int place = places.place(entry, 0);
    return place < 0 ? -1 : (int) places.entries()[place + words];
  }
}
