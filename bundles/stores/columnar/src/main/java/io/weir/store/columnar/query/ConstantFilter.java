package io.weir.store.columnar.query;

import io.weir.store.columnar.file.BlockReader;

/** All rows, or none. */
record ConstantFilter(boolean all) implements RowFilter {

  @Override
  public Verdict open(BlockReader block) {
    return all ? Verdict.ALL : Verdict.NONE;
  }

  @Override
  public int select(BlockReader block, int[] rows, int count) {
    return all ? count : 0;
  }
}
