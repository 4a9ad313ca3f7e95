package io.weir.store.columnar.query;

import io.weir.store.columnar.file.BlockReader;
import io.weir.store.columnar.file.Lane;
import java.io.IOException;

/** Rows whose number in a lane passes a test. */
record LaneFilter(Lane lane, NumberTest test) implements RowFilter {

  @Override
  public Verdict open(BlockReader block) throws IOException {
    return test.on(block, lane);
  }

  @Override
  public int select(BlockReader block, int[] rows, int count) throws IOException {
    return test.select(block.numbers(lane), rows, count);
  }
}
