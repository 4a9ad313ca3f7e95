package io.weir.collector.sflow.wire;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Puts a datagram together; every list's length is written once it is known. */
final class SflowDatagram {

  private final ByteBuffer buffer = ByteBuffer.allocate(4096);
  private int countAt;
  private int sampleAt;
  private int recordsAt;
  private int recordAt;

  /** Agent 192.0.2.7. */
  SflowDatagram(int subAgent, int sequence) {
    numbers(5, 1, 0xc0000207, subAgent, sequence, 60_000);
    countAt = buffer.position();
    numbers(0);
  }

  /** The sample's fixed part; the number of its records follows by itself. */
  SflowDatagram sample(int format, int... fixed) {
    buffer.putInt(countAt, buffer.getInt(countAt) + 1);
    sampleAt = buffer.position() + 8;
    numbers(format, 0).numbers(fixed);
    recordsAt = buffer.position();
    return numbers(0).close();
  }

  SflowDatagram record(int format) {
    buffer.putInt(recordsAt, buffer.getInt(recordsAt) + 1);
    recordAt = buffer.position() + 8;
    return numbers(format, 0);
  }

  SflowDatagram numbers(int... values) {
    for (int value : values) {
      buffer.putInt(value);
    }
    return close();
  }

  SflowDatagram longs(long... values) {
    for (long value : values) {
      buffer.putLong(value);
    }
    return close();
  }

  /** Octets in hexadecimal, padded with zeros. */
  SflowDatagram octets(String hex) {
    byte[] octets = HexFormat.of().parseHex(hex.replace(" ", ""));
    buffer.put(octets).put(new byte[(4 - octets.length % 4) % 4]);
    return close();
  }

  /** {@code sampled_header} of an Ethernet frame. */
  SflowDatagram rawHeader(int frameLength, int stripped, String hex) {
    int length = hex.replace(" ", "").length() / 2;
    return record(1).numbers(1, frameLength, stripped, length).octets(hex);
  }

  private SflowDatagram close() {
    if (sampleAt > 0) {
      buffer.putInt(sampleAt - 4, buffer.position() - sampleAt);
    }
    if (recordAt > sampleAt) {
      buffer.putInt(recordAt - 4, buffer.position() - recordAt);
    }
    return this;
  }

  byte[] bytes() {
    byte[] bytes = new byte[buffer.position()];
    buffer.get(0, bytes);
    return bytes;
  }
}
