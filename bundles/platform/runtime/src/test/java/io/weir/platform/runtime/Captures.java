package io.weir.platform.runtime;

import java.nio.ByteBuffer;

/** Captures of {@link CountingProtocol} datagrams, as raw IPv4 packets in a pcap. */
final class Captures {

  private static final int RAW_IP = 101;
  private static final int HEADERS = 28;

  private Captures() {}

  /** As many datagrams, each of as many rows, and one more UDP datagram that nobody speaks. */
  static byte[] pcap(int datagrams, int rows) {
    ByteBuffer file = ByteBuffer.allocate(24 + (datagrams + 1) * (16 + HEADERS + 16));
    file.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0);
    file.putInt(65_535).putInt(RAW_IP);
    for (int i = 0; i < datagrams; i++) {
      packet(file, CountingProtocol.datagram(i, rows, 1));
    }
    packet(file, new byte[CountingProtocol.LENGTH]);
    return file.array();
  }

  private static void packet(ByteBuffer file, byte[] payload) {
    int length = HEADERS + payload.length;
    file.putInt(1).putInt(0).putInt(length).putInt(length);
    file.putShort((short) 0x4500).putShort((short) length).putInt(0);
    file.put((byte) 64).put((byte) 17).putShort((short) 0);
    file.putInt(0xc000_0201).putInt(0xc000_0202);
    file.putShort((short) 5000).putShort((short) 2055);
    file.putShort((short) (8 + payload.length)).putShort((short) 0);
    file.put(payload);
  }
}
