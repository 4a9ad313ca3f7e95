package io.weir.collector.netflow.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Makes texts out of octets, the same object for the same text where it came lately. */
final class TextPool {

  /** Of a longer text, this many octets are taken. */
  static final int MAX_OCTETS = 255;

  private static final int SLOTS = 4096;

  private final String[] texts = new String[SLOTS];
  private final byte[][] octets = new byte[SLOTS][];

  /** UTF-8 without the zero octets that fill up a field of fixed length. */
  String text(byte[] data, int offset, int length) {
    int end = offset + trimmed(data, offset, Math.min(length, MAX_OCTETS));
    if (end == offset) {
      return "";
    }
    int hash = 1;
    for (int at = offset; at < end; at++) {
      hash = 31 * hash + data[at];
    }
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    byte[] known = octets[slot];
    if (known == null || !Arrays.equals(known, 0, known.length, data, offset, end)) {
      octets[slot] = Arrays.copyOfRange(data, offset, end);
      texts[slot] = new String(data, offset, end - offset, StandardCharsets.UTF_8);
    }
    return texts[slot];
  }

  static int trimmed(byte[] data, int offset, int length) {
    int octets = length;
    while (octets > 0 && data[offset + octets - 1] == 0) {
      octets--;
    }
    return octets;
  }
}
