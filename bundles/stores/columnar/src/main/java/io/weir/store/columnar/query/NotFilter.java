package io.weir.store.columnar.query;

import io.weir.store.columnar.file.BlockReader;
import java.io.IOException;

/** The rows that another filter leaves out. */
final class NotFilter implements RowFilter {

  private final RowFilter term;
  private final int[] matching = new int[BlockReader.CHUNK];

  NotFilter(RowFilter term) {
    this.term = term;
  }

  @Override
  public Verdict open(BlockReader block) throws IOException {
    return term.open(block).negated();
  }

  @Override
  public int select(BlockReader block, int[] rows, int count) throws IOException {
    System.arraycopy(rows, 0, matching, 0, count);
    int matched = term.select(block, matching, count);
    return without(rows, count, matching, matched);
  }

  /** Removes rows, both lists ascending; returns how many are left. */
  static int without(int[] rows, int count, int[] removed, int removedCount) {
    int kept = 0;
    int next = 0;
    for (int i = 0; i < count; i++) {
      if (next < removedCount && removed[next] == rows[i]) {
        next++;
      } else {
        rows[kept++] = rows[i];
      }
    }
    return kept;
  }
}
