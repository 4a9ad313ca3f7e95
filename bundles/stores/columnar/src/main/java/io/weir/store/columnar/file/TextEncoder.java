package io.weir.store.columnar.file;

import io.weir.api.flow.FlowBatch;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stores a lane of texts: each different text once, and its place for every row. */
final class TextEncoder {

  private static final LaneStatistics NO_STATISTICS = new LaneStatistics(0, 0, 0);

  private final Output header;
  private final Output data;

  TextEncoder(Output header, Output data) {
    this.header = header;
    this.data = data;
  }

  /**
   * Stores the lane.
   *
   * @return whether there was anything to store: empty texts are not
   */
  boolean encode(Lane lane, List<FlowBatch> batches, int rows) {
    Map<String, Integer> entries = new HashMap<>();
    long[] codes = new long[rows];
    int from = data.size();
    int row = 0;
    for (FlowBatch batch : batches) {
      for (int i = 0; i < batch.size(); i++) {
        codes[row++] = code(entries, batch.text(lane.field(), i));
      }
    }
    if (entries.size() == 1 && entries.containsKey("")) {
      data.truncate(from);
      return false;
    }
    int width = PackedLongs.width(entries.size() - 1);
    int at = data.extend(rows * width);
    PackedLongs.pack(codes, rows, 0, width, data.bytes(), at);
    Column.put(header, lane, Encoding.TEXT, width, 0, NO_STATISTICS);
    int length = data.size() - from;
    Column.putData(header, from, length, data.checksum(from), entries.size());
    return true;
  }

  private int code(Map<String, Integer> entries, String text) {
    Integer known = entries.get(text);
    if (known != null) {
      return known;
    }
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    data.putInt(octets.length);
    data.putBytes(octets);
    entries.put(text, entries.size());
    return entries.size() - 1;
  }
}
