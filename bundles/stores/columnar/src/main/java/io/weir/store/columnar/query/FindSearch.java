package io.weir.store.columnar.query;

import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.store.StoreException;
import io.weir.store.columnar.file.BlockRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the newest matching flows, from the newest block back, and stops when it has enough. */
final class FindSearch {

  private final Workers workers;
  private final FlowQuery query;
  private final List<BlockRef> blocks;
  private final Deadline deadline;

  FindSearch(Workers workers, FlowQuery query, List<BlockRef> blocks, Deadline deadline) {
    this.workers = workers;
    this.query = query;
    this.blocks = new ArrayList<>(blocks);
    this.deadline = deadline;
    this.blocks.sort(Comparator.comparingLong(BlockRef::maxTime).reversed());
  }

  List<FlowRecord> run() throws StoreException {
    return workers.run(() -> new RowReader(workers).read(newest().sorted()));
  }

  private NewestRows newest() throws StoreException {
    NewestRows newest = new NewestRows(query.limit());
    BlockScan scan = new BlockScan(query.range(), query.filter());
    for (BlockRef block : blocks) {
      if (newest.isComplete(block.maxTime())) {
        break;
      }
      deadline.check();
      workers.read(block, scan, newest);
    }
    return newest;
  }
}
