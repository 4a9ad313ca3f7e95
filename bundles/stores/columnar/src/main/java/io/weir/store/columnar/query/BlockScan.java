package io.weir.store.columnar.query;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.TimeRange;
import io.weir.store.columnar.file.BlockHeader;
import io.weir.store.columnar.file.BlockReader;
import io.weir.store.columnar.file.BlockRef;
import io.weir.store.columnar.file.Lane;
import java.io.IOException;

/** Finds the matching rows of blocks, one block after the other. Belongs to one thread. */
final class BlockScan {

  private static final Lane TIME = Lane.of(FlowField.COLLECTION_TIME);

  private final long from;
  private final long to;
  private final RowFilter filter;
  private final BlockReader reader = new BlockReader();
  private final int[] rows = new int[BlockReader.CHUNK];

  BlockScan(TimeRange range, FlowFilter filter) {
    this.from = range.from().toEpochMilli();
    this.to = range.to().toEpochMilli();
    this.filter = RowFilters.of(filter);
  }

  /** Gives the matching rows of a block to the consumer, the last chunk first. */
  void scan(BlockRef block, RowConsumer consumer) throws IOException {
    reader.open(block);
    BlockHeader header = reader.header();
    if (header.maxTime() < from || header.minTime() >= to) {
      return;
    }
    boolean inRange = header.minTime() >= from && header.maxTime() < to;
    Verdict verdict = filter.open(reader);
    if (verdict == Verdict.NONE
        || (verdict == Verdict.ALL && inRange && consumer.acceptAll(reader))) {
      return;
    }
    int last = (header.rows() - 1) / BlockReader.CHUNK * BlockReader.CHUNK;
    for (int start = last; start >= 0; start -= BlockReader.CHUNK) {
      reader.chunk(start);
      int count = inRange ? all(reader.chunkRows()) : inTime(reader.chunkRows());
      count = verdict == Verdict.ALL || count == 0 ? count : filter.select(reader, rows, count);
      if (count > 0) {
        consumer.accept(reader, rows, count);
      }
    }
  }

  private int all(int count) {
    for (int row = 0; row < count; row++) {
      rows[row] = row;
    }
    return count;
  }

  private int inTime(int count) throws IOException {
    long[] times = reader.numbers(TIME);
    int kept = 0;
    for (int row = 0; row < count; row++) {
      rows[kept] = row;
      kept += times[row] >= from && times[row] < to ? 1 : 0;
    }
    return kept;
  }
}
