package io.weir.bench.generator;

import java.nio.ByteBuffer;

/** The Ethernet frame of one packet of a flow, as far as an sFlow agent copies it. */
final class SampledFrame {
  static final int MOST_COPIED = 128;
  static final int FCS = 4;

  private static final int SMALLEST_FRAME = 60; // without the FCS
  private static final int LARGEST_PACKET = 1500;
  private static final int IPV4_HEADER = 20;
  private static final int IPV6_HEADER = 40;
  private static final int SYN = 0x02;
  private static final int ACK_PSH = 0x18;

  private final Flow flow;
  private final int payloadLength; // behind the IP header
  private final int frameLength; // without the FCS

  SampledFrame(Flow flow) {
    this.flow = flow;
    int ipHeader = flow.isV6() ? IPV6_HEADER : IPV4_HEADER;
    int smallest = ipHeader + (flow.transport().protocol() == Flow.Transport.TCP ? 20 : 8);
    long average = flow.octets() / flow.packets();
    int packet = (int) Math.max(smallest, Math.min(LARGEST_PACKET, average));
    payloadLength = packet - ipHeader;
    int ethernet = flow.path().vlan() == 0 ? 14 : 18;
    frameLength = Math.max(SMALLEST_FRAME, ethernet + packet);
  }

  /** The frame on the wire, FCS included. */
  int lengthOnWire() {
    return frameLength + FCS;
  }

  int copiedLength() {
    return Math.min(MOST_COPIED, frameLength);
  }

  /** Appends {@link #copiedLength()} octets. */
  void writeTo(ByteBuffer out) {
    int end = out.position() + copiedLength();
    writeEthernet(out);
    if (flow.isV6()) {
      writeIpv6(out);
    } else {
      writeIpv4(out);
    }
    writeTransport(out);
    out.position(end);
  }

  private void writeEthernet(ByteBuffer out) {
    writeMac(out, flow.path().egress());
    writeMac(out, flow.path().ingress());
    if (flow.path().vlan() != 0) {
      out.putShort((short) 0x8100).putShort((short) flow.path().vlan());
    }
    out.putShort((short) (flow.isV6() ? 0x86DD : 0x0800));
  }

  /** A locally administered address for the station behind an interface. */
  private static void writeMac(ByteBuffer out, int interfaceIndex) {
    out.putShort((short) 0x0200).putInt(interfaceIndex);
  }

  private void writeIpv4(ByteBuffer out) {
    int start = out.position();
    out.put((byte) 0x45).put((byte) flow.transport().classOfService());
    out.putShort((short) (IPV4_HEADER + payloadLength)).putShort((short) flow.startAgo());
    out.putShort((short) 0x4000).put((byte) 60).put((byte) flow.transport().protocol());
    out.putShort((short) 0);
    flow.source().writeTo(out);
    flow.destination().writeTo(out);
    out.putShort(start + 10, checksum(out, start));
  }

  /** RFC 1071 over the 20 octets from {@code start}. */
  private static short checksum(ByteBuffer header, int start) {
    int sum = 0;
    for (int i = 0; i < IPV4_HEADER; i += 2) {
      sum += Short.toUnsignedInt(header.getShort(start + i));
    }
    while (sum >>> 16 != 0) {
      sum = (sum & 0xFFFF) + (sum >>> 16);
    }
    return (short) ~sum;
  }

  private void writeIpv6(ByteBuffer out) {
    out.putInt(6 << 28 | flow.transport().classOfService() << 20);
    out.putShort((short) payloadLength);
    out.put((byte) flow.transport().protocol()).put((byte) 60);
    flow.source().writeTo(out);
    flow.destination().writeTo(out);
  }

  private void writeTransport(ByteBuffer out) {
    Flow.Transport transport = flow.transport();
    switch (transport.protocol()) {
      case Flow.Transport.TCP -> {
        putPorts(out, transport);
        out.putInt((int) flow.octets()); // some sequence number
        out.putInt(flags(transport) == SYN ? 0 : (int) flow.packets());
        out.put((byte) 0x50).put((byte) flags(transport));
      }
      case Flow.Transport.UDP -> {
        putPorts(out, transport);
        out.putShort((short) payloadLength);
      }
      default -> out.putShort((short) transport.destinationPort()); // ICMP type and code
    }
  }

  /** One packet in the middle of the connection, or its lone SYN. */
  private static int flags(Flow.Transport transport) {
    return transport.tcpFlags() == SYN ? SYN : ACK_PSH;
  }

  private static void putPorts(ByteBuffer out, Flow.Transport transport) {
    out.putShort((short) transport.sourcePort()).putShort((short) transport.destinationPort());
  }
}
