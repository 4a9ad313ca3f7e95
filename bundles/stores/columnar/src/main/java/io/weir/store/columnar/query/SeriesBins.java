package io.weir.store.columnar.query;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.store.columnar.file.BlockReader;
import io.weir.store.columnar.file.Lane;
import java.io.IOException;

/** Adds a measure up by time, in a line for each key that is wanted. Belongs to one thread. */
final class SeriesBins implements RowConsumer {

  private static final Lane TIME = Lane.of(FlowField.COLLECTION_TIME);

  private final long start;
  private final long step;
  private final int steps;
  private final Measured measured;
  private final SeriesLines lines;
  private final long[] bins;

  SeriesBins(FlowSeriesQuery query, SeriesLines lines) {
    this.start = query.range().from().toEpochMilli();
    this.step = query.step().toMillis();
    this.steps = query.steps();
    this.measured = new Measured(query.measure());
    this.lines = lines;
    this.bins = new long[lines.count() * steps];
  }

  /** Line by line. */
  long[] bins() {
    return bins;
  }

  @Override
  public boolean acceptAll(BlockReader block) {
    int bin = bin(block.header().minTime());
    if (lines.isKeyed() || bin != bin(block.header().maxTime())) {
      return false;
    }
    bins[bin] += measured.sum(block);
    return true;
  }

  @Override
  public void accept(BlockReader block, int[] rows, int count) throws IOException {
    long[] values = measured.values(block);
    long[] times = block.numbers(TIME);
    lines.read(block, rows, count);
    for (int i = 0; i < count; i++) {
      int row = rows[i];
      int line = lines.line(row);
      if (line >= 0) {
        bins[line * steps + bin(times[row])] += values[row];
      }
    }
  }

  private int bin(long time) {
    return (int) ((time - start) / step);
  }
}
