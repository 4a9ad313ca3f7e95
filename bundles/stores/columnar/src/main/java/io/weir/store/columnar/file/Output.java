package io.weir.store.columnar.file;

import java.util.Arrays;
import java.util.zip.CRC32C;

/** Octets that grow at the end; kept and used again. */
final class Output {

  /** Room behind the end for a whole long where fewer octets count. */
  static final int SLACK = 8;

  private byte[] bytes = new byte[4096];
  private int size;

  void clear() {
    size = 0;
  }

  /** Forgets what was appended from here on. */
  void truncate(int newSize) {
    size = newSize;
  }

  int size() {
    return size;
  }

  /** The array behind; valid until the next growth. */
  byte[] bytes() {
    return bytes;
  }

  /**
   * Appends octets for the caller to fill, with {@link #SLACK} behind them.
   *
   * @return where they begin
   */
  int extend(int count) {
    int at = size;
    int wanted = Math.addExact(size, count) + SLACK;
    if (wanted > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(wanted, bytes.length * 2));
    }
    size += count;
    return at;
  }

  void putByte(int value) {
    int at = extend(1);
    bytes[at] = (byte) value;
  }

  void putInt(int value) {
    int at = extend(Integer.BYTES);
    LittleEndian.putInt(bytes, at, value);
  }

  void putLong(long value) {
    int at = extend(Long.BYTES);
    LittleEndian.putLong(bytes, at, value);
  }

  void putBytes(byte[] octets) {
    int at = extend(octets.length);
    System.arraycopy(octets, 0, bytes, at, octets.length);
  }

  int checksum(int from) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, size - from);
    return (int) crc.getValue();
  }
}
