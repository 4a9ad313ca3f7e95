package io.weir.store.columnar.query;

import io.weir.api.flow.Measure;
import io.weir.store.columnar.file.BlockReader;
import io.weir.store.columnar.file.Column;
import io.weir.store.columnar.file.Lane;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** The numbers that a measure adds up. */
final class Measured {

  private static final long[] ONES = new long[BlockReader.CHUNK];

  static {
    Arrays.fill(ONES, 1);
  }

  private final Optional<Lane> lane;

  Measured(Measure measure) {
    lane = measure.column().map(Lane::of);
  }

  /** A number for every row of the chunk at hand. */
  long[] values(BlockReader block) throws IOException {
    return lane.isPresent() ? block.numbers(lane.get()) : ONES;
  }

  /** The sum over the block, from its header. */
  long sum(BlockReader block) {
    return lane.isPresent()
        ? block.header().column(lane.get()).map(Column::sum).orElse(0L)
        : block.header().rows();
  }
}
