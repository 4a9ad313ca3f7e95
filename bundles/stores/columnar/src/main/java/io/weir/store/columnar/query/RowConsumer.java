package io.weir.store.columnar.query;

import io.weir.store.columnar.file.BlockReader;
import java.io.IOException;

/** Takes the rows that a scan finds. Belongs to one thread. */
interface RowConsumer {

  /**
   * Takes rows of the reader's chunk. Reads every column that it needs before it changes anything,
   * so that a damaged block counts as a whole or not at all.
   *
   * @param rows ascending; the first {@code count} count, at least one
   */
  void accept(BlockReader block, int[] rows, int count) throws IOException;

  /** Takes a whole block at once, all rows of which match, if the header says enough. */
  default boolean acceptAll(BlockReader block) {
    return false;
  }
}
