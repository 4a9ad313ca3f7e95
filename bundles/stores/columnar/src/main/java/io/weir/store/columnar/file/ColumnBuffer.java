package io.weir.store.columnar.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The data of one column of the block at hand, and the numbers of the chunk at hand. */
final class ColumnBuffer {

  private final long[] numbers = new long[BlockReader.CHUNK];
  private byte[] bytes = new byte[1024];
  private List<String> texts = List.of();
  private Column column;
  private int rows;

  /** Makes room for a column's data and what may be read behind it. */
  byte[] prepare(Column newColumn, int newRows) {
    column = newColumn;
    rows = newRows;
    int wanted = newColumn.length() + Output.SLACK;
    if (bytes.length < wanted) {
      bytes = new byte[Math.max(wanted, bytes.length * 2)];
    }
    return bytes;
  }

  /** Takes what {@link #prepare}'s array now holds. */
  void loaded() throws CorruptFrameException {
    long wanted = wantedLength();
    if (wanted < 0 || column.length() < wanted || column.width() < 0 || column.width() > 8) {
      throw new CorruptFrameException(
          "wanted " + wanted + " octets of " + column.lane() + ", got " + column.length());
    }
    texts = column.encoding() == Encoding.TEXT ? readTexts() : List.of();
  }

  private long wantedLength() {
    long packed = (long) rows * column.width();
    return switch (column.encoding()) {
      case DICTIONARY -> packed + (long) column.entries() * Long.BYTES;
      case PATCHED -> packed + (long) column.entries() * PatchPlan.EXCEPTION;
      case TEXT -> packed + (long) column.entries() * Integer.BYTES;
      case OFFSET -> packed;
      case CONSTANT, PRODUCT -> 0;
    };
  }

  private List<String> readTexts() throws CorruptFrameException {
    String[] read = new String[column.entries()];
    int at = 0;
    for (int i = 0; i < read.length; i++) {
      int length = LittleEndian.getInt(bytes, at);
      at += Integer.BYTES;
      if (length < 0 || length > column.length() - at) {
        throw new CorruptFrameException("wanted a text within its column, got " + length);
      }
      read[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
    }
    return List.of(read);
  }

  List<String> texts() {
    return texts;
  }

  /** The values of a dictionary, in the order of their codes. */
  long[] dictionary() {
    long[] values = new long[column.entries()];
    for (int i = 0; i < values.length; i++) {
      values[i] = LittleEndian.getLong(bytes, i * Long.BYTES);
    }
    return values;
  }

  /** What was decoded last. */
  long[] decoded() {
    return numbers;
  }

  /** Decodes rows; the array is used again for the next. */
  long[] decode(int from, int count) {
    int width = column.width();
    switch (column.encoding()) {
      case CONSTANT -> Arrays.fill(numbers, 0, count, column.base());
      case OFFSET -> PackedLongs.unpack(bytes, from * width, width, column.base(), numbers, count);
      case DICTIONARY -> decodeDictionary(from, count);
      case PATCHED -> decodePatched(from, count);
      case TEXT -> {
        int codes = column.length() - rows * width;
        PackedLongs.unpack(bytes, codes + from * width, width, 0, numbers, count);
      }
      case PRODUCT -> throw new IllegalStateException(column.lane() + " is not stored");
    }
    return numbers;
  }

  /** Makes products of a column's numbers and the same interval everywhere. */
  long[] multiply(long[] exported, long interval, int count) {
    long factor = ScaledCount.product(1, interval);
    for (int i = 0; i < count; i++) {
      numbers[i] = exported[i] * factor;
    }
    return numbers;
  }

  /** Makes products of two columns' numbers. */
  long[] multiply(long[] exported, long[] intervals, int count) {
    for (int i = 0; i < count; i++) {
      numbers[i] = ScaledCount.product(exported[i], intervals[i]);
    }
    return numbers;
  }

  private void decodeDictionary(int from, int count) {
    int codes = column.entries() * Long.BYTES + from;
    for (int i = 0; i < count; i++) {
      numbers[i] = LittleEndian.getLong(bytes, (bytes[codes + i] & 0xff) * Long.BYTES);
    }
  }

  private void decodePatched(int from, int count) {
    int width = column.width();
    PackedLongs.unpack(bytes, from * width, width, column.base(), numbers, count);
    int positions = rows * width;
    int values = positions + column.entries() * Integer.BYTES;
    for (int i = firstPatch(positions, from); i < column.entries(); i++) {
      int row = LittleEndian.getInt(bytes, positions + i * Integer.BYTES) - from;
      if (row >= count) {
        return;
      }
      numbers[row] = LittleEndian.getLong(bytes, values + i * Long.BYTES);
    }
  }

  private int firstPatch(int positions, int row) {
    int low = 0;
    int high = column.entries();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (LittleEndian.getInt(bytes, positions + middle * Integer.BYTES) < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
