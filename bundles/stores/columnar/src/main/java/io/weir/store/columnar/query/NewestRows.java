package io.weir.store.columnar.query;

import io.weir.api.flow.FlowField;
import io.weir.store.columnar.file.BlockReader;
import io.weir.store.columnar.file.BlockRef;
import io.weir.store.columnar.file.Lane;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the newest rows of all that it is given. Belongs to one thread. */
final class NewestRows implements RowConsumer {

  private static final Lane TIME = Lane.of(FlowField.COLLECTION_TIME);

  /** A row of a block; {@code number} counts the rows as they came. */
  record Row(long time, long number, BlockRef block, int row) {}

  private final int limit;
  private final PriorityQueue<Row> rows =
      new PriorityQueue<>(Comparator.comparingLong(Row::time).thenComparingLong(Row::number));
  private long taken;

  NewestRows(int limit) {
    this.limit = limit;
  }

  /** Whether a row no newer than this changes nothing. */
  boolean isComplete(long time) {
    return rows.size() == limit && rows.element().time() >= time;
  }

  @Override
  public void accept(BlockReader block, int[] found, int count) throws IOException {
    long[] times = block.numbers(TIME);
    for (int i = count - 1; i >= 0; i--) {
      long time = times[found[i]];
      if (!isComplete(time)) {
        rows.add(new Row(time, taken--, block.ref(), block.chunkStart() + found[i]));
        if (rows.size() > limit) {
          rows.remove();
        }
      }
    }
  }

  /** Newest first. */
  List<Row> sorted() {
    return rows.stream()
        .sorted(Comparator.comparingLong(Row::time).thenComparingLong(Row::number).reversed())
        .toList();
  }
}
