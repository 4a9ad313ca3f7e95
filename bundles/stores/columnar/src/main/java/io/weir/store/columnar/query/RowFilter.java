package io.weir.store.columnar.query;

import io.weir.store.columnar.file.BlockReader;
import java.io.IOException;

/** A {@link io.weir.api.flow.FlowFilter} on columns. Belongs to one thread. */
interface RowFilter {

  /** Turns to the reader's block, and says what it can without looking at every row. */
  Verdict open(BlockReader block) throws IOException;

  /**
   * Keeps the rows that match, in their order.
   *
   * @param rows rows of the reader's chunk, ascending; the first {@code count} count
   * @return how many are left, at the front of {@code rows}
   */
  int select(BlockReader block, int[] rows, int count) throws IOException;
}
