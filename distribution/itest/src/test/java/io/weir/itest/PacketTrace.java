package io.weir.itest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A capture of UDP packets, made up, whose sums are known: what an exporter is to measure. */
final class PacketTrace {

  private static final int PACKETS = 400;

  private static final int FLOWS = 40;
  private static final int ETHERNET = 14;
  private static final int HEADERS = ETHERNET + 20 + 8;
  private static final int FRAME_CHECK_SEQUENCE = 4;

  private PacketTrace() {}

  /** The payload of packet {@code i}. */
  private static int payload(int i) {
    return 20 + i % 700;
  }

  /** Flows, packets and octets of IP packets. */
  static Sums sums() {
    long octets = 0;
    for (int i = 0; i < PACKETS; i++) {
      octets += 28 + payload(i);
    }
    return new Sums(FLOWS, PACKETS, octets);
  }

  /**
   * Samples, packets and octets of frames, with their frame check sequences: {@code frame_length}
   * of sFlow version 5.
   */
  static Sums frames() {
    long around = ETHERNET + FRAME_CHECK_SEQUENCE;
    return new Sums(PACKETS, PACKETS, sums().octets() + PACKETS * around);
  }

  /**
   * Writes the capture, in the format of libpcap: the same packets for each net, one after another.
   *
   * @param nets the third octets of the destinations 198.51.NET.0/24, to find the flows by
   */
  static void write(Path file, int... nets) throws IOException {
    ByteBuffer out = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4);
    out.putInt(0).putInt(0).putInt(65_535).putInt(1);
    for (int net : nets) {
      packets(out, net);
    }
    byte[] octets = new byte[out.position()];
    out.flip().get(octets);
    Files.write(file, octets);
  }

  private static void packets(ByteBuffer out, int net) {
    int start = (int) (System.currentTimeMillis() / 1000) - 60;
    for (int i = 0; i < PACKETS; i++) {
      int length = HEADERS + payload(i);
      out.putInt(start + i / 100).putInt(i % 100 * 10_000).putInt(length).putInt(length);
      out.order(ByteOrder.BIG_ENDIAN);
      packet(out, i, net);
      out.order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private static void packet(ByteBuffer out, int i, int net) {
    int flow = i % FLOWS;
    int length = 28 + payload(i);
    out.putShort((short) 0x0200).putInt(1).putShort((short) 0x0200).putInt(2);
    out.putShort((short) 0x0800);
    int ip = out.position();
    out.put((byte) 0x45).put((byte) 0).putShort((short) length);
    out.putShort((short) i).putShort((short) 0).put((byte) 64).put((byte) 17).putShort((short) 0);
    out.putInt(0xc0000200 | flow).putInt(0xc6330000 | net << 8 | flow);
    out.putShort(ip + 10, checksum(out, ip));
    out.putShort((short) (20_000 + flow)).putShort((short) 53);
    out.putShort((short) (length - 20)).putShort((short) 0);
    out.position(out.position() + payload(i));
  }

  private static short checksum(ByteBuffer packet, int at) {
    int sum = 0;
    for (int i = 0; i < 20; i += 2) {
      sum += packet.getShort(at + i) & 0xffff;
    }
    while (sum >>> 16 != 0) {
      sum = (sum & 0xffff) + (sum >>> 16);
    }
    return (short) ~sum;
  }
}
