package io.weir.store.columnar.query;

import io.weir.store.columnar.file.BlockReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows that any filter lets through; each sees what those before left out. */
final class OrFilter implements RowFilter {

  private final List<RowFilter> terms;
  private final List<RowFilter> open = new ArrayList<>();
  private final int[] left = new int[BlockReader.CHUNK];
  private final int[] matching = new int[BlockReader.CHUNK];

  OrFilter(List<RowFilter> terms) {
    this.terms = terms;
  }

  @Override
  public Verdict open(BlockReader block) throws IOException {
    open.clear();
    for (RowFilter term : terms) {
      Verdict verdict = term.open(block);
      if (verdict == Verdict.ALL) {
        return Verdict.ALL;
      }
      if (verdict == Verdict.SOME) {
        open.add(term);
      }
    }
    return open.isEmpty() ? Verdict.NONE : Verdict.SOME;
  }

  @Override
  public int select(BlockReader block, int[] rows, int count) throws IOException {
    System.arraycopy(rows, 0, left, 0, count);
    int leftCount = count;
    int found = 0;
    for (int i = 0; i < open.size() && leftCount > 0; i++) {
      System.arraycopy(left, 0, matching, 0, leftCount);
      int matched = open.get(i).select(block, matching, leftCount);
      System.arraycopy(matching, 0, rows, found, matched);
      leftCount = NotFilter.without(left, leftCount, matching, matched);
      found += matched;
    }
    Arrays.sort(rows, 0, found);
    return found;
  }
}
