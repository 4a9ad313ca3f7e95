package io.weir.store.victoriametrics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes a message in the wire format of Protocol Buffers, field by field. */
final class Protobuf {

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH_DELIMITED = 2;

  private byte[] octets = new byte[64];
  private int size;

  Protobuf varint(int field, long value) {
    tag(field, VARINT);
    putVarint(value);
    return this;
  }

  Protobuf fixed64(int field, long bits) {
    tag(field, FIXED64);
    reserve(Long.BYTES);
    for (int i = 0; i < Long.BYTES; i++) {
      octets[size++] = (byte) (bits >>> (8 * i));
    }
    return this;
  }

  Protobuf text(int field, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return bytes(field, utf8, utf8.length);
  }

  Protobuf message(int field, Protobuf message) {
    return bytes(field, message.octets, message.size);
  }

  private Protobuf bytes(int field, byte[] bytes, int length) {
    tag(field, LENGTH_DELIMITED);
    putVarint(length);
    reserve(length);
    System.arraycopy(bytes, 0, octets, size, length);
    size += length;
    return this;
  }

  private void tag(int field, int wireType) {
    putVarint(((long) field << 3) | wireType);
  }

  private void putVarint(long value) {
    reserve(10);
    long left = value;
    while ((left & ~0x7fL) != 0) {
      octets[size++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    octets[size++] = (byte) left;
  }

  private void reserve(int more) {
    if (size + more > octets.length) {
      octets = Arrays.copyOf(octets, Math.max(2 * octets.length, size + more));
    }
  }

  /** Begins a new message in the same place. */
  void clear() {
    size = 0;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(octets, size);
  }
}
