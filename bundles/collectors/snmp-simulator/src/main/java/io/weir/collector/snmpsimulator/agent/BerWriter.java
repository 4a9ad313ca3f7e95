package io.weir.collector.snmpsimulator.agent;

/**
 * Writes BER forwards into one buffer that is used again, so that nothing is allocated per value.
 * One thread at a time.
 */
public final class BerWriter {

  /** Larger than any datagram, by more than the largest variable that is written. */
  static final int CAPACITY = 65_536 + 4_096;

  private static final int LONG_FORM = 0x82;

  private final byte[] octets = new byte[CAPACITY];
  private int position;

  public byte[] octets() {
    return octets;
  }

  public int position() {
    return position;
  }

  /** Goes back to an earlier position, or to the start with 0. */
  public void rewind(int earlier) {
    position = earlier;
  }

  /**
   * Starts a value that may be long: its length takes three octets, which RFC 3417, section 8 (1)
   * permits.
   *
   * @return what {@link #endLong} wants
   */
  public int beginLong(int tag) {
    put(tag);
    put(LONG_FORM);
    position += 2;
    return position;
  }

  public void endLong(int mark) {
    int length = position - mark;
    octets[mark - 2] = (byte) (length >>> 8);
    octets[mark - 1] = (byte) length;
  }

  /**
   * Starts a value that is short as a rule.
   *
   * @return what {@link #end} wants
   */
  public int begin(int tag) {
    put(tag);
    return ++position;
  }

  public void end(int mark) {
    int length = position - mark;
    if (length < 0x80) {
      octets[mark - 1] = (byte) length;
      return;
    }
    System.arraycopy(octets, mark, octets, mark + 2, length);
    octets[mark - 1] = (byte) LONG_FORM;
    octets[mark] = (byte) (length >>> 8);
    octets[mark + 1] = (byte) length;
    position += 2;
  }

  public void put(int octet) {
    octets[position++] = (byte) octet;
  }

  public void put(byte[] source, int from, int to) {
    System.arraycopy(source, from, octets, position, to - from);
    position += to - from;
  }

  /** Adds ASCII characters to an octet string. */
  public BerWriter ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
    return this;
  }

  /** Adds a number's decimal digits to an octet string. */
  public BerWriter decimal(int value) {
    if (value >= 10) {
      decimal(value / 10);
    }
    put('0' + value % 10);
    return this;
  }

  public void text(String text) {
    int mark = begin(Ber.OCTET_STRING);
    ascii(text);
    end(mark);
  }

  /** Writes the low octets of a number as an octet string, highest first. */
  public void address(int tag, long value, int length) {
    put(tag);
    put(length);
    for (int shift = 8 * (length - 1); shift >= 0; shift -= 8) {
      put((int) (value >>> shift));
    }
  }

  public void integer(int value) {
    signed(Ber.INTEGER, value);
  }

  /** Writes a value of 32 unsigned bits, the low ones of a number. */
  public void unsigned32(int tag, long value) {
    signed(tag, value & 0xffff_ffffL);
  }

  /** Writes a value of 64 unsigned bits. */
  public void counter64(long value) {
    if (value >= 0) {
      signed(Ber.COUNTER64, value);
      return;
    }
    put(Ber.COUNTER64);
    put(Long.BYTES + 1);
    put(0);
    for (int shift = 56; shift >= 0; shift -= 8) {
      put((int) (value >>> shift));
    }
  }

  /** Writes a type without a value: NULL, or an exception of RFC 3416, section 3. */
  public void empty(int tag) {
    put(tag);
    put(0);
  }

  public void objectIdentifier(int... arcs) {
    int mark = begin(Ber.OBJECT_IDENTIFIER);
    put(arcs[0] * 40 + arcs[1]);
    for (int i = 2; i < arcs.length; i++) {
      arc(arcs[i]);
    }
    end(mark);
  }

  /** Adds a sub-identifier, base 128 (X.690, section 8.19.2). */
  public void arc(int value) {
    if (value >= 0 && value < 0x80) {
      put(value);
      return;
    }
    int shift = (31 - Integer.numberOfLeadingZeros(value)) / 7 * 7;
    for (; shift > 0; shift -= 7) {
      put(((value >>> shift) & 0x7f) | 0x80);
    }
    put(value & 0x7f);
  }

  private void signed(int tag, long value) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(value < 0 ? ~value : value) + 1;
    int length = (bits + 7) / 8;
    address(tag, value, length);
  }
}
