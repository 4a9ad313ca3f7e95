package io.weir.library.packet;

/** What identifies a flow in the headers of transport protocols; only first fragments have them. */
final class TransportHeader {

  private static final int TCP_FLAGS_END = 14;

  private final Frame frame;

  TransportHeader(Frame frame) {
    this.frame = frame;
  }

  void read(PacketHeaders out) {
    if (out.fragmentOffset != 0) {
      return;
    }
    switch (out.protocol) {
      case IpProtocol.TCP -> {
        ports(out);
        if (LinkStart.has(frame, TCP_FLAGS_END, out)) {
          out.tcpFlags = frame.unsigned16(12) & 0xfff;
        }
      }
      case IpProtocol.UDP, IpProtocol.UDP_LITE, IpProtocol.SCTP, IpProtocol.DCCP -> ports(out);
      case IpProtocol.ICMP, IpProtocol.ICMPV6 -> icmp(out);
      default -> {}
    }
  }

  private void ports(PacketHeaders out) {
    if (LinkStart.has(frame, 4, out)) {
      out.ports = true;
      out.sourcePort = frame.unsigned16(0);
      out.destinationPort = frame.unsigned16(2);
    }
  }

  private void icmp(PacketHeaders out) {
    if (LinkStart.has(frame, 2, out)) {
      out.icmpTypeCode = frame.unsigned16(0);
    }
  }
}
