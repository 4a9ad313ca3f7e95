package io.weir.store.postgresqlflows.wire;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowField.Kind;
import io.weir.api.net.Address;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Reads what COPY sends in its binary format, a row in each message. Numbers take one place of a
 * row, addresses two; what is NULL is zero. For one thread.
 */
public final class CopyDecoder {

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** The signature, the flags, and how much more there is of the header. */
  private static final int HEADER = 19;

  private static final int LAST_OF_HEADER = HEADER - 4;
  private static final int ADDRESS_HEADER = 4;

  private final List<FlowField> fields;
  private final boolean[] wide;
  private boolean begun;

  /**
   * @param fields what is selected: numbers and addresses
   */
  public CopyDecoder(List<FlowField> fields) {
    this.fields = List.copyOf(fields);
    wide = new boolean[fields.size()];
    for (int i = 0; i < wide.length; i++) {
      Kind kind = fields.get(i).kind();
      if (kind != Kind.NUMBER && kind != Kind.ADDRESS) {
        throw new IllegalArgumentException(
            "wanted a number or an address, got " + fields.get(i).elementName());
      }
      wide[i] = kind == Kind.ADDRESS;
    }
  }

  public List<FlowField> fields() {
    return fields;
  }

  /** The first place of a field in a row. */
  public int at(FlowField field) {
    return width(fields.subList(0, fields.indexOf(field)));
  }

  /** How many places a row takes. */
  public int width() {
    return width(fields);
  }

  /** How many places some fields take side by side. */
  public static int width(List<FlowField> fields) {
    return fields.stream().mapToInt(field -> field.kind() == Kind.ADDRESS ? 2 : 1).sum();
  }

  /**
   * Reads a row.
   *
   * @return false at the end
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public boolean read(byte[] message, long[] row) {
    int at = begun ? 0 : HEADER + (int) INT.get(message, LAST_OF_HEADER);
    begun = true;
    int count = (short) SHORT.get(message, at);
    if (count < 0) {
      return false;
    }
    if (count != wide.length) {
      throw new IllegalArgumentException("wanted " + wide.length + " columns, got " + count);
    }
    at += 2;
    int place = 0;
    for (boolean address : wide) {
      int length = (int) INT.get(message, at);
      at += 4;
      if (address) {
        address(message, at, length, row, place);
      } else {
        row[place] = length < 0 ? 0 : (long) LONG.get(message, at);
      }
      place += address ? 2 : 1;
      at += Math.max(0, length);
    }
    return true;
  }

  private static void address(byte[] message, int at, int length, long[] row, int place) {
    int octets = at + ADDRESS_HEADER;
    if (length < 0) {
      row[place] = 0;
      row[place + 1] = 0;
    } else if (length == ADDRESS_HEADER + 4) {
      row[place] = 0;
      row[place + 1] = Address.mapped((int) INT.get(message, octets));
    } else {
      row[place] = (long) LONG.get(message, octets);
      row[place + 1] = (long) LONG.get(message, octets + 8);
    }
  }
}
