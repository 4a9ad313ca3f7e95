package io.weir.library.packet;

import java.nio.ByteBuffer;

/** A place in captured octets, and where they end. Nothing reads past that. */
final class Frame {

  private ByteBuffer bytes = ByteBuffer.allocate(0);
  private int at;
  private int end;

  void set(ByteBuffer buffer, int from, int to) {
    bytes = buffer;
    at = from;
    end = to;
  }

  int at() {
    return at;
  }

  int end() {
    return end;
  }

  boolean has(int octets) {
    return end - at >= octets;
  }

  void skip(int octets) {
    at += octets;
  }

  /** Nothing from there on belongs to what is read. */
  void endAt(int offset) {
    end = Math.min(end, offset);
  }

  int unsigned8(int ahead) {
    return bytes.get(at + ahead) & 0xff;
  }

  int unsigned16(int ahead) {
    return bytes.getShort(at + ahead) & 0xffff;
  }

  int int32(int ahead) {
    return bytes.getInt(at + ahead);
  }

  long int64(int ahead) {
    return bytes.getLong(at + ahead);
  }

  long unsigned48(int ahead) {
    return (long) unsigned16(ahead) << 32 | Integer.toUnsignedLong(int32(ahead + 2));
  }
}
