package io.weir.store.columnar.file;

/**
 * How a column is stored. The codes are part of the format; the README beside it has the layout.
 */
enum Encoding {
  /** Every row has the base. */
  CONSTANT(1),
  /** The distance from the base in some octets. */
  OFFSET(2),
  /** A list of at most 256 values, and one octet a row. */
  DICTIONARY(3),
  /** Like {@link #OFFSET}, and a list of the rows that do not fit. */
  PATCHED(4),
  /** A scaled count: the exported count times the sampling interval, zero counting as one. */
  PRODUCT(5),
  /** A list of texts, and the position in it in some octets a row. */
  TEXT(6);

  private final int code;

  Encoding(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static Encoding of(int code) throws CorruptFrameException {
    if (code < 1 || code > values().length) {
      throw new CorruptFrameException("wanted an encoding from 1 to 6, got " + code);
    }
    return values()[code - 1];
  }
}
