package io.weir.store.columnar.query;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowField.Kind;
import io.weir.api.flow.FlowRecord;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.store.columnar.file.BlockReader;
import io.weir.store.columnar.file.BlockRef;
import io.weir.store.columnar.file.Lane;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads whole flows, block by block, in the order wanted. Belongs to one thread. */
final class RowReader {

  private final Workers workers;
  private final BlockReader reader = new BlockReader();

  RowReader(Workers workers) {
    this.workers = workers;
  }

  /** Leaves out the rows of damaged blocks. */
  List<FlowRecord> read(List<NewestRows.Row> rows) throws StoreException {
    Map<BlockRef, List<Integer>> byBlock = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      byBlock.computeIfAbsent(rows.get(i).block(), block -> new ArrayList<>()).add(i);
    }
    FlowRecord[] records = new FlowRecord[rows.size()];
    for (Map.Entry<BlockRef, List<Integer>> block : byBlock.entrySet()) {
      workers.guard(block.getKey(), () -> read(block.getKey(), rows, block.getValue(), records));
    }
    return Arrays.stream(records).filter(Objects::nonNull).toList();
  }

  private void read(
      BlockRef block, List<NewestRows.Row> rows, List<Integer> wanted, FlowRecord[] records)
      throws IOException {
    reader.open(block);
    int chunk = -1;
    wanted.sort(Comparator.comparingInt(i -> rows.get(i).row()));
    for (int i : wanted) {
      int row = rows.get(i).row();
      if (row / BlockReader.CHUNK != chunk) {
        chunk = row / BlockReader.CHUNK;
        reader.chunk(chunk * BlockReader.CHUNK);
      }
      records[i] = record(row % BlockReader.CHUNK);
    }
  }

  private FlowRecord record(int row) throws IOException {
    Map<FlowField, Object> values = new EnumMap<>(FlowField.class);
    for (FlowField field : FlowField.values()) {
      long number = reader.numbers(Lane.of(field))[row];
      if (field.kind() == Kind.ADDRESS) {
        long high = reader.numbers(Lane.high(field))[row];
        if ((high | number) != 0) {
          values.put(field, new Address(high, number));
        }
      } else if (field.kind() == Kind.TEXT) {
        String text = reader.texts(field).get((int) number);
        if (!text.isEmpty()) {
          values.put(field, text);
        }
      } else if (number != 0) {
        values.put(field, number);
      }
    }
    return new FlowRecord(values);
  }
}
