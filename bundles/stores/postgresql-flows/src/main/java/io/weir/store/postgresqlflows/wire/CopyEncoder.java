package io.weir.store.postgresqlflows.wire;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowField.Kind;
import io.weir.api.net.Address;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes batches in COPY's binary format, piece by piece into one buffer, with nothing allocated
 * per row. For one thread.
 */
public final class CopyEncoder {

  private static final byte[] SIGNATURE =
      "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int PIECE = 1 << 16;
  private static final int WIDEST_FIELD = 24;

  private final CopyBuffer buffer = new CopyBuffer(PIECE + 8192);
  private final FlowField[] columns;
  private final Kind[] kinds;
  private final long[][] highs;
  private final long[][] numbers;
  private final String[][] texts;

  /** For a COPY of these columns; the first is {@link FlowField#COLLECTION_TIME}. */
  public CopyEncoder(List<FlowField> fields) {
    columns = fields.toArray(FlowField[]::new);
    kinds = fields.stream().map(FlowField::kind).toArray(Kind[]::new);
    highs = new long[columns.length][];
    numbers = new long[columns.length][];
    texts = new String[columns.length][];
  }

  /** What is to be sent, from the first octet to {@link #length}; valid until the next call. */
  public byte[] octets() {
    return buffer.octets();
  }

  public int length() {
    return buffer.length();
  }

  /** What comes before all rows. */
  public void header() {
    buffer.clear();
    for (byte each : SIGNATURE) {
      buffer.octet(each);
    }
    buffer.int32(0);
    buffer.int32(0);
  }

  /** What comes after all rows. */
  public void trailer() {
    buffer.clear();
    buffer.int16(-1);
  }

  /** Makes a batch the one whose rows follow. It has no columns but those of this encoder. */
  public void begin(FlowBatch batch) {
    for (int i = 0; i < columns.length; i++) {
      FlowField field = columns[i];
      boolean there = batch.has(field);
      highs[i] = there && kinds[i] == Kind.ADDRESS ? batch.highs(field) : null;
      texts[i] = there && kinds[i] == Kind.TEXT ? batch.texts(field) : null;
      numbers[i] = null;
      if (there && kinds[i] == Kind.ADDRESS) {
        numbers[i] = batch.lows(field);
      } else if (there && kinds[i] != Kind.TEXT) {
        numbers[i] = batch.numbers(field);
      }
    }
  }

  /**
   * Fills the buffer with the rows from one on.
   *
   * @return the first row that is left; {@code end} if none is
   */
  public int rows(int first, int end) {
    buffer.clear();
    int row = first;
    while (row < end && buffer.length() < PIECE) {
      row(row);
      row++;
    }
    return row;
  }

  private void row(int row) {
    buffer.reserve(14 + WIDEST_FIELD * columns.length);
    buffer.int16(columns.length);
    buffer.int64(StoredTime.micros(numbers[0] == null ? 0 : numbers[0][row]));
    for (int i = 1; i < columns.length; i++) {
      if (kinds[i] == Kind.TEXT) {
        text(texts[i], row, columns.length - i);
      } else if (numbers[i] == null) {
        buffer.nothing();
      } else if (kinds[i] == Kind.ADDRESS) {
        address(highs[i][row], numbers[i][row]);
      } else {
        number(kinds[i], numbers[i][row]);
      }
    }
  }

  private void number(Kind kind, long value) {
    if (value == 0) {
      buffer.nothing();
    } else if (kind == Kind.MAC) {
      buffer.mac(value);
    } else {
      buffer.int64(value);
    }
  }

  private void address(long high, long low) {
    if ((high | low) == 0) {
      buffer.nothing();
    } else if (Address.isIpv4(high, low)) {
      buffer.ipv4((int) low);
    } else {
      buffer.ipv6(high, low);
    }
  }

  private void text(String[] column, int row, int fieldsLeft) {
    String text = column == null ? null : column[row];
    if (text == null || text.isEmpty()) {
      buffer.nothing();
    } else {
      buffer.text(text);
      buffer.reserve(WIDEST_FIELD * fieldsLeft);
    }
  }
}
