package io.weir.store.columnar.query;

import io.weir.api.flow.Measure;
import io.weir.store.columnar.file.BlockReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Adds all measures up by key, for keys of some buckets only. */
final class GroupCollector implements RowConsumer {

  /** As a {@link GroupTable} keeps them. */
  private static final List<Measured> MEASURES =
      Arrays.stream(
              new Measure[] {
                Measure.BYTES,
                Measure.PACKETS,
                Measure.FLOWS,
                Measure.RAW_BYTES,
                Measure.RAW_PACKETS
              })
          .map(Measured::new)
          .toList();

  private final KeyHashes keys;
  private final long[] buckets;
  private final GroupTable groups;
  private final long[] entry;
  private final long[][] values = new long[GroupTable.MEASURES][];

  GroupCollector(KeyHashes keys, BitSet buckets, GroupTable groups) {
    this.keys = keys;
    this.buckets = Arrays.copyOf(buckets.toLongArray(), BucketSums.BUCKETS / Long.SIZE);
    this.groups = groups;
    this.entry = new long[keys.words() + GroupTable.MEASURES];
  }

  GroupTable groups() {
    return groups;
  }

  @Override
  public void accept(BlockReader block, int[] rows, int count) throws IOException {
    if (groups.isFull()) {
      return;
    }
    keys.read(block, rows, count);
    int chosen = choose(rows, count);
    if (chosen == 0) {
      return;
    }
    for (int measure = 0; measure < values.length; measure++) {
      values[measure] = MEASURES.get(measure).values(block);
    }
    for (int i = 0; i < chosen; i++) {
      add(rows[i]);
    }
  }

  private int choose(int[] rows, int count) {
    int chosen = 0;
    for (int i = 0; i < count; i++) {
      int bucket = BucketSums.bucket(keys.hash(i));
      rows[chosen] = rows[i];
      chosen += (int) (buckets[bucket >>> 6] >>> bucket) & 1;
    }
    return chosen;
  }

  private void add(int row) {
    int at = keys.copy(row, entry);
    for (long[] measure : values) {
      entry[at++] = measure[row];
    }
    groups.add(entry, 0);
  }
}
