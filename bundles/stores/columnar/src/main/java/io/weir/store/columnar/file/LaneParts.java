package io.weir.store.columnar.file;

import io.weir.api.flow.FlowBatch;
import java.util.List;

/** One lane of the batches that make a block, one behind the other. */
final class LaneParts {

  private final long[][] values;
  private final int[] sizes;

  /**
   * @param zeros zeros, as many as the largest batch has rows: stands for a missing column
   */
  LaneParts(List<FlowBatch> batches, Lane lane, long[] zeros) {
    values = new long[batches.size()][];
    sizes = new int[batches.size()];
    for (int part = 0; part < sizes.length; part++) {
      FlowBatch batch = batches.get(part);
      values[part] = batch.has(lane.field()) ? lane.values(batch) : zeros;
      sizes[part] = batch.size();
    }
  }

  int count() {
    return sizes.length;
  }

  long[] values(int part) {
    return values[part];
  }

  int size(int part) {
    return sizes[part];
  }

  long first() {
    return values[0][0];
  }

  boolean isConstant() {
    long first = first();
    for (int part = 0; part < sizes.length; part++) {
      if (!isConstant(values[part], sizes[part], first)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isConstant(long[] values, int size, long wanted) {
    for (int i = 0; i < size; i++) {
      if (values[i] != wanted) {
        return false;
      }
    }
    return true;
  }

  /** Writes the distance of every value from the base. */
  void pack(long base, int width, Output out, int rows) {
    int at = out.extend(rows * width);
    for (int part = 0; part < sizes.length; part++) {
      PackedLongs.pack(values[part], sizes[part], base, width, out.bytes(), at);
      at += sizes[part] * width;
    }
  }
}
