package io.weir.store.columnar.file;

import io.weir.api.flow.FlowBatch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stores a lane of texts: each different text once, and its place for every row. Rows share texts,
 * so those seen lately are looked for first. For one thread.
 */
final class TextEncoder {

  private static final LaneStatistics NO_STATISTICS = new LaneStatistics(0, 0, 0);

  /** A power of two. */
  private static final int RECENT = 1024;

  private final String[] recent = new String[RECENT];
  private final int[] recentCodes = new int[RECENT];
  private final Map<String, Integer> entries = new HashMap<>();
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
    forget();
    long[] codes = new long[rows];
    int from = data.size();
    int row = 0;
    for (FlowBatch batch : batches) {
      encode(batch, lane, codes, row);
      row += batch.size();
    }
    boolean nothing = entries.size() == 1 && entries.containsKey("");
    int width = PackedLongs.width(entries.size() - 1);
    int count = entries.size();
    forget();
    if (nothing) {
      data.truncate(from);
      return false;
    }
    int at = data.extend(rows * width);
    PackedLongs.pack(codes, rows, 0, width, data.bytes(), at);
    Column.put(header, lane, Encoding.TEXT, width, 0, NO_STATISTICS);
    int length = data.size() - from;
    Column.putData(header, from, length, data.checksum(from), count);
    return true;
  }

  private void forget() {
    entries.clear();
    Arrays.fill(recent, null);
  }

  private void encode(FlowBatch batch, Lane lane, long[] codes, int from) {
    if (!batch.has(lane.field())) {
      Arrays.fill(codes, from, from + batch.size(), code(""));
      return;
    }
    String[] texts = batch.texts(lane.field());
    for (int i = 0; i < batch.size(); i++) {
      String text = texts[i] == null ? "" : texts[i];
      int place = text.hashCode() & (RECENT - 1);
      if (!text.equals(recent[place])) {
        recentCodes[place] = code(text);
        recent[place] = text;
      }
      codes[from + i] = recentCodes[place];
    }
  }

  private int code(String text) {
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
