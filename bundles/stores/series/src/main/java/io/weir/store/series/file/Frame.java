package io.weir.store.series.file;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * A piece of a file that proves itself: magic (4), length of the body (4), CRC-32C of both and the
 * body (4), body. Big-endian.
 */
final class Frame {

  static final int HEADER = 12;

  /** The longest body; what claims to be longer is no frame. */
  static final int MAX_BODY = 1 << 28;

  static final int JOURNAL = 0x57534A31; // WSJ1
  static final int CHUNK = 0x57534B31; // WSK1
  static final int INDEX = 0x57535831; // WSX1
  static final int NAME = 0x57534E31; // WSN1

  private Frame() {}

  /** A buffer with room for a frame, its position where the body begins. */
  static ByteBuffer open(int bodyLength) {
    return ByteBuffer.allocate(HEADER + bodyLength).position(HEADER);
  }

  /** Completes a frame whose body was written; ready to be read from its beginning. */
  static ByteBuffer seal(ByteBuffer frame, int magic) {
    frame.flip();
    frame.putInt(0, magic).putInt(4, frame.limit() - HEADER).putInt(8, 0);
    frame.putInt(8, crc(frame));
    return frame;
  }

  private static int crc(ByteBuffer frame) {
    CRC32C crc = new CRC32C();
    crc.update(frame.slice(0, 8));
    crc.update(frame.slice(HEADER, frame.limit() - HEADER));
    return (int) crc.getValue();
  }

  /** The length of the frame that begins here by its header; less than a header where none does. */
  static long length(ByteBuffer header, int magic) {
    return header.getInt(0) == magic && header.getInt(4) >= 0 && header.getInt(4) <= MAX_BODY
        ? HEADER + (long) header.getInt(4)
        : 0;
  }

  /** Whether a buffer holds exactly one intact frame. */
  static boolean isIntact(ByteBuffer frame, int magic) {
    return frame.limit() >= HEADER
        && length(frame, magic) == frame.limit()
        && frame.getInt(8) == crc(frame);
  }

  /** The body of an intact frame. */
  static ByteBuffer body(ByteBuffer frame) {
    return frame.slice(HEADER, frame.limit() - HEADER);
  }
}
