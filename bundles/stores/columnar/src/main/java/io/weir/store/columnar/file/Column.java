package io.weir.store.columnar.file;

/**
 * What a block's header says of one lane.
 *
 * @param base the constant, or what offsets count from
 * @param min the smallest number, signed; of no meaning for text and products
 * @param max the largest number, signed; of no meaning for text and products
 * @param sum the sum of all numbers modulo 2^64; of no meaning for text
 * @param offset octets from the beginning of the frame
 * @param length octets of data
 * @param checksum CRC-32C of the data
 * @param entries how many values the dictionary, or rows the list of patches has
 */
public record Column(
    Lane lane,
    Encoding encoding,
    int width,
    long base,
    long min,
    long max,
    long sum,
    int offset,
    int length,
    int checksum,
    int entries) {

  static final int CONSTANT_LENGTH = 16;
  static final int FULL_LENGTH = 56;

  static void putConstant(Output out, Lane lane, long value) {
    putStart(out, lane, Encoding.CONSTANT, 0);
    out.putLong(value);
  }

  /** Writes all but the offset, which counts from the beginning of the data here. */
  static void put(
      Output out, Lane lane, Encoding encoding, int width, long base, LaneStatistics statistics) {
    putStart(out, lane, encoding, width);
    out.putLong(base);
    out.putLong(statistics.min());
    out.putLong(statistics.max());
    out.putLong(statistics.sum());
  }

  static void putData(Output out, int offset, int length, int checksum, int entries) {
    out.putInt(offset);
    out.putInt(length);
    out.putInt(checksum);
    out.putInt(entries);
  }

  private static void putStart(Output out, Lane lane, Encoding encoding, int width) {
    out.putInt(lane.nameHash());
    out.putByte(lane.isHigh() ? 1 : 0);
    out.putByte(encoding.code());
    out.putByte(width);
    out.putByte(0);
  }

  static int length(Encoding encoding) {
    return encoding == Encoding.CONSTANT ? CONSTANT_LENGTH : FULL_LENGTH;
  }

  /** Reads one that {@link #put} or {@link #putConstant} wrote. */
  static Column parse(byte[] header, int at, Lane lane, Encoding encoding, int rows) {
    long base = LittleEndian.getLong(header, at + 8);
    if (encoding == Encoding.CONSTANT) {
      return new Column(lane, encoding, 0, base, base, base, base * rows, 0, 0, 0, 0);
    }
    return new Column(
        lane,
        encoding,
        header[at + 6],
        base,
        LittleEndian.getLong(header, at + 16),
        LittleEndian.getLong(header, at + 24),
        LittleEndian.getLong(header, at + 32),
        LittleEndian.getInt(header, at + 40),
        LittleEndian.getInt(header, at + 44),
        LittleEndian.getInt(header, at + 48),
        LittleEndian.getInt(header, at + 52));
  }

  public boolean isConstant() {
    return encoding == Encoding.CONSTANT;
  }

  /** Whether {@link #min} and {@link #max} bound every number. */
  public boolean isBounded() {
    return encoding != Encoding.PRODUCT && encoding != Encoding.TEXT;
  }

  /** Whether its values are listed, so that few comparisons decide about all rows. */
  public boolean isDictionary() {
    return encoding == Encoding.DICTIONARY;
  }
}
