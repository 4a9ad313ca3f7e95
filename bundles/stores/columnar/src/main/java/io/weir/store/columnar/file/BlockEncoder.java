package io.weir.store.columnar.file;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import java.util.List;

/** Turns batches into a block: a header and the data of its columns. Belongs to one thread. */
final class BlockEncoder {

  private final Output header = new Output();
  private final Output data = new Output();
  private final LaneEncoder lanes = new LaneEncoder(header, data);
  private final TextEncoder texts = new TextEncoder(header, data);
  private long[] zeros = new long[0];

  /**
   * Encodes at least one row.
   *
   * @param offset where in the segment the block will begin
   * @return what the index keeps of it
   */
  BlockEntry encode(List<FlowBatch> batches, long offset) {
    int rows = batches.stream().mapToInt(FlowBatch::size).sum();
    int largest = batches.stream().mapToInt(FlowBatch::size).max().orElseThrow();
    if (zeros.length < largest) {
      zeros = new long[largest];
    }
    data.clear();
    Frame.open(header, Frame.BLOCK);
    int counts = header.extend(BlockHeader.COLUMNS_AT - Frame.HEADER);
    LaneStatistics times = LaneStatistics.of(parts(batches, Lane.of(FlowField.COLLECTION_TIME)));
    int columns = encodeLanes(batches, rows);
    LittleEndian.putInt(header.bytes(), counts, rows);
    LittleEndian.putInt(header.bytes(), counts + 4, columns);
    LittleEndian.putLong(header.bytes(), counts + 8, times.min());
    LittleEndian.putLong(header.bytes(), counts + 16, times.max());
    locateData(columns);
    Frame.seal(header, offset, data.size());
    int length = header.size() + data.size();
    return new BlockEntry(offset, length, rows, times.min(), times.max());
  }

  private int encodeLanes(List<FlowBatch> batches, int rows) {
    int columns = 0;
    for (Lane lane : Lane.all()) {
      if (batches.stream().noneMatch(batch -> batch.has(lane.field()))) {
        continue;
      }
      boolean written =
          lane.isText() ? texts.encode(lane, batches, rows) : encodeNumbers(lane, batches, rows);
      columns += written ? 1 : 0;
    }
    return columns;
  }

  private boolean encodeNumbers(Lane lane, List<FlowBatch> batches, int rows) {
    LaneParts parts = parts(batches, lane);
    return ScaledCount.of(lane)
        .filter(scaled -> !parts.isConstant())
        .filter(scaled -> scaled.holds(parts, exported(scaled, batches), intervals(batches)))
        .map(scaled -> lanes.encodeProduct(lane, parts))
        .orElseGet(() -> lanes.encode(lane, parts, rows));
  }

  private LaneParts exported(ScaledCount scaled, List<FlowBatch> batches) {
    return parts(batches, scaled.exported());
  }

  private LaneParts intervals(List<FlowBatch> batches) {
    return parts(batches, ScaledCount.INTERVAL);
  }

  private LaneParts parts(List<FlowBatch> batches, Lane lane) {
    return new LaneParts(batches, lane, zeros);
  }

  /** Data follows the header, whose length is known only now. */
  private void locateData(int columns) {
    byte[] bytes = header.bytes();
    int at = BlockHeader.COLUMNS_AT;
    for (int i = 0; i < columns; i++) {
      boolean constant = bytes[at + 5] == Encoding.CONSTANT.code();
      if (!constant) {
        int offset = LittleEndian.getInt(bytes, at + 40);
        LittleEndian.putInt(bytes, at + 40, offset + header.size());
      }
      at += constant ? Column.CONSTANT_LENGTH : Column.FULL_LENGTH;
    }
  }

  /** The header of the block last encoded; valid until the next. */
  Output header() {
    return header;
  }

  /** The data of the block last encoded; valid until the next. */
  Output data() {
    return data;
  }
}
