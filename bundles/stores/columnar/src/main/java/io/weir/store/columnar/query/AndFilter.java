package io.weir.store.columnar.query;

import io.weir.store.columnar.file.BlockReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows that all filters let through; one after the other sees what is left. */
final class AndFilter implements RowFilter {

  private final List<RowFilter> terms;
  private final List<RowFilter> open = new ArrayList<>();

  AndFilter(List<RowFilter> terms) {
    this.terms = terms;
  }

  @Override
  public Verdict open(BlockReader block) throws IOException {
    open.clear();
    for (RowFilter term : terms) {
      Verdict verdict = term.open(block);
      if (verdict == Verdict.NONE) {
        return Verdict.NONE;
      }
      if (verdict == Verdict.SOME) {
        open.add(term);
      }
    }
    return open.isEmpty() ? Verdict.ALL : Verdict.SOME;
  }

  @Override
  public int select(BlockReader block, int[] rows, int count) throws IOException {
    int left = count;
    for (int i = 0; i < open.size() && left > 0; i++) {
      left = open.get(i).select(block, rows, left);
    }
    return left;
  }
}
