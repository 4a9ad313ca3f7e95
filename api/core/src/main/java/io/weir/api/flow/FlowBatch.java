package io.weir.api.flow;

import io.weir.api.flow.FlowField.Kind;
import io.weir.api.net.Address;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Some thousand flows as columns of primitives. One thread writes a batch, {@linkplain #seal()
 * seals} it and hands it on; from then on it is immutable and any number of threads may read it.
 *
 * <p>A column exists once somebody asked to write it; rows that nobody wrote hold zero, {@code ::}
 * or null text. The arrays handed out are the batch itself: index them by row, 0 to {@link #size()}
 * exclusive, and write to none that came from a reading method.
 */
public final class FlowBatch {

  private static final int FIELDS = FlowField.values().length;

  private final int capacity;
  private final long[][] numbers = new long[FIELDS][];
  private final long[][] highs = new long[FIELDS][];
  private final String[][] texts = new String[FIELDS][];
  private final Set<FlowField> fields = EnumSet.noneOf(FlowField.class);
  private int size;
  private boolean sealed;

  /**
   * An empty batch.
   *
   * @param capacity the most rows it will hold, at least 1
   */
  public FlowBatch(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("wanted a capacity of at least 1 row, got " + capacity);
    }
    this.capacity = capacity;
  }

  public int size() {
    return size;
  }

  public int capacity() {
    return capacity;
  }

  /** How many rows still fit. */
  public int room() {
    return capacity - size;
  }

  /** The columns that exist. */
  public Set<FlowField> fields() {
    return EnumSet.copyOf(fields);
  }

  public boolean has(FlowField field) {
    return fields.contains(field);
  }

  /** The column of a field of one long; throws {@link IllegalStateException} if it is missing. */
  public long[] numbers(FlowField field) {
    long[] column = numbers[field.ordinal()];
    if (column == null || field.kind() == Kind.ADDRESS) {
      throw missing(field);
    }
    return column;
  }

  /** The first eight octets of an address column. */
  public long[] highs(FlowField field) {
    long[] column = highs[field.ordinal()];
    if (column == null) {
      throw missing(field);
    }
    return column;
  }

  /** The last eight octets of an address column. */
  public long[] lows(FlowField field) {
    if (highs[field.ordinal()] == null) {
      throw missing(field);
    }
    return numbers[field.ordinal()];
  }

  /** A text column; null where a row has no text. */
  public String[] texts(FlowField field) {
    String[] column = texts[field.ordinal()];
    if (column == null) {
      throw missing(field);
    }
    return column;
  }

  /** One value of a field of one long, 0 where the column is missing. */
  public long number(FlowField field, int row) {
    long[] column = numbers[field.ordinal()];
    return column == null ? 0 : column[row];
  }

  /** One value of an address field, {@code ::} where the column is missing. */
  public Address address(FlowField field, int row) {
    long[] high = highs[field.ordinal()];
    return high == null
        ? Address.UNSPECIFIED
        : new Address(high[row], numbers[field.ordinal()][row]);
  }

  /** One value of a text field, empty where there is none. */
  public String text(FlowField field, int row) {
    String[] column = texts[field.ordinal()];
    return column == null || column[row] == null ? "" : column[row];
  }

  /**
   * Adds rows at the end.
   *
   * @return the first new row
   */
  public int extend(int rows) {
    requireOpen();
    if (rows < 0 || rows > room()) {
      throw new IllegalArgumentException("wanted 0 to " + room() + " rows, got " + rows);
    }
    int first = size;
    size += rows;
    return first;
  }

  /**
   * Takes rows back from the end, and clears them in every column.
   *
   * @param rows how many stay, 0 to {@link #size()}
   */
  public void truncate(int rows) {
    requireOpen();
    if (rows < 0 || rows > size) {
      throw new IllegalArgumentException("wanted 0 to " + size + " rows to stay, got " + rows);
    }
    for (FlowField field : fields) {
      switch (field.kind()) {
        case TEXT -> Arrays.fill(texts[field.ordinal()], rows, size, null);
        case ADDRESS -> {
          Arrays.fill(highs[field.ordinal()], rows, size, 0);
          Arrays.fill(numbers[field.ordinal()], rows, size, 0);
        }
        default -> Arrays.fill(numbers[field.ordinal()], rows, size, 0);
      }
    }
    size = rows;
  }

  /** The column of a field of one long, to write; made if it is missing. */
  public long[] writeNumbers(FlowField field) {
    requireOpen();
    if (field.kind() == Kind.ADDRESS || field.kind() == Kind.TEXT) {
      throw new IllegalArgumentException(field + " is not kept in one long");
    }
    return longs(numbers, field);
  }

  /** The first eight octets of an address column, to write; made if it is missing. */
  public long[] writeHighs(FlowField field) {
    requireAddress(field);
    longs(numbers, field);
    return longs(highs, field);
  }

  /** The last eight octets of an address column, to write; made if it is missing. */
  public long[] writeLows(FlowField field) {
    requireAddress(field);
    longs(highs, field);
    return longs(numbers, field);
  }

  /** A text column, to write; made if it is missing. Texts should be shared, not built per row. */
  public String[] writeTexts(FlowField field) {
    requireOpen();
    if (field.kind() != Kind.TEXT) {
      throw new IllegalArgumentException(field + " is not text");
    }
    String[] column = texts[field.ordinal()];
    if (column == null) {
      column = texts[field.ordinal()] = new String[capacity];
      fields.add(field);
    }
    return column;
  }

  /** Ends writing. Called once, by the writer, before another thread sees the batch. */
  public void seal() {
    requireOpen();
    sealed = true;
  }

  public boolean isSealed() {
    return sealed;
  }

  private long[] longs(long[][] columns, FlowField field) {
    long[] column = columns[field.ordinal()];
    if (column == null) {
      column = columns[field.ordinal()] = new long[capacity];
      fields.add(field);
    }
    return column;
  }

  private void requireAddress(FlowField field) {
    requireOpen();
    if (field.kind() != Kind.ADDRESS) {
      throw new IllegalArgumentException(field + " is not an address");
    }
  }

  private void requireOpen() {
    if (sealed) {
      throw new IllegalStateException("the batch is sealed");
    }
  }

  private static IllegalStateException missing(FlowField field) {
    return new IllegalStateException("the batch has no such column of " + field);
  }
}
