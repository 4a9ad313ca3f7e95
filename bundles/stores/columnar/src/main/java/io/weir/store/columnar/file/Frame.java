package io.weir.store.columnar.file;

import java.util.zip.CRC32C;

/**
 * The first {@value #HEADER} octets of everything in a segment: magic, length, own offset, length
 * of the checked header, its checksum. A frame that is not where it says it is, is none.
 *
 * @param magic which kind of frame
 * @param length octets of the frame
 * @param offset where in the segment it begins
 * @param headerLength octets from the beginning that the checksum covers
 * @param checksum CRC-32C of the header without these four octets
 */
record Frame(int magic, int length, long offset, int headerLength, int checksum) {

  static final int HEADER = 24;
  static final int BLOCK = magic("WFB1");
  static final int COMMIT = magic("WFC1");
  static final int INDEX = magic("WFI1");

  /** No block has more lanes than there are, so no header is longer. */
  static final int MAX_BLOCK_HEADER = 1 << 16;

  private static final int LENGTH_AT = 4;
  private static final int OFFSET_AT = 8;
  private static final int HEADER_LENGTH_AT = 16;
  private static final int CHECKSUM_AT = 20;

  private static int magic(String text) {
    return text.charAt(0) | text.charAt(1) << 8 | text.charAt(2) << 16 | text.charAt(3) << 24;
  }

  /** Begins a frame; {@link #seal} completes it. */
  static void open(Output out, int magic) {
    out.clear();
    out.putInt(magic);
    out.extend(HEADER - Integer.BYTES);
  }

  /** Completes the frame whose header is all of {@code out}. */
  static void seal(Output out, long offset, int dataLength) {
    byte[] bytes = out.bytes();
    LittleEndian.putInt(bytes, LENGTH_AT, out.size() + dataLength);
    LittleEndian.putLong(bytes, OFFSET_AT, offset);
    LittleEndian.putInt(bytes, HEADER_LENGTH_AT, out.size());
    LittleEndian.putInt(bytes, CHECKSUM_AT, checksum(bytes, out.size()));
  }

  static Frame parse(byte[] bytes) {
    return new Frame(
        LittleEndian.getInt(bytes, 0),
        LittleEndian.getInt(bytes, LENGTH_AT),
        LittleEndian.getLong(bytes, OFFSET_AT),
        LittleEndian.getInt(bytes, HEADER_LENGTH_AT),
        LittleEndian.getInt(bytes, CHECKSUM_AT));
  }

  /** Whether it may be a frame at this place of a file of this size. */
  boolean isPlausible(long at, long fileSize) {
    return (magic == BLOCK ? headerLength <= MAX_BLOCK_HEADER : headerLength == length)
        && (magic == BLOCK || magic == COMMIT || magic == INDEX)
        && offset == at
        && headerLength >= HEADER
        && headerLength <= length
        && length <= fileSize - at;
  }

  /** Whether the checksum agrees with the header in these octets. */
  boolean isIntact(byte[] header) {
    return checksum(header, headerLength) == checksum;
  }

  private static int checksum(byte[] header, int length) {
    CRC32C crc = new CRC32C();
    crc.update(header, 0, CHECKSUM_AT);
    crc.update(header, HEADER, length - HEADER);
    return (int) crc.getValue();
  }
}
