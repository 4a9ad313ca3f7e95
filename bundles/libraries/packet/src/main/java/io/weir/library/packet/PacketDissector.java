package io.weir.library.packet;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Reads the headers of a packet that was captured or sampled, from the link layer to the ports. For
 * one thread; allocates nothing per packet.
 */
public final class PacketDissector {

  private final Frame frame = new Frame();
  private final LinkStart start = new LinkStart(frame);
  private final LinkHeaders link = new LinkHeaders(frame);
  private final Ipv4Header ipv4 = new Ipv4Header(frame);
  private final Ipv6Header ipv6 = new Ipv6Header(frame);
  private final TransportHeader transport = new TransportHeader(frame);
  private final Tunnels tunnels;

  /**
   * A dissector.
   *
   * @param decapsulations tunnels to look into, one level deep: the headers are then those of the
   *     packet inside. A tunnel whose inside was not captured is described from the outside.
   */
  public PacketDissector(Set<Decapsulation> decapsulations) {
    tunnels = new Tunnels(frame, decapsulations);
  }

  /** A dissector that looks into no tunnel. */
  public PacketDissector() {
    this(Set.of());
  }

  /**
   * Reads as far as the octets go; never past them, and never fails.
   *
   * @param bytes in network byte order; position and limit are left alone
   * @param offset where the packet begins
   * @param length octets captured of it; with the offset within the buffer's limit
   * @param layer what it begins with
   * @param out overwritten with what was found
   */
  public void dissect(ByteBuffer bytes, int offset, int length, Layer layer, PacketHeaders out) {
    out.clear(offset);
    frame.set(bytes, offset, offset + length);
    network(start.read(layer, out), out);
    if (out.ipVersion != 0 && tunnels.enter(out)) {
      network(tunnels.inside(), out);
    }
    if (out.ipVersion != 0) {
      out.transportOffset = frame.at();
      transport.read(out);
    }
    out.end = frame.end();
  }

  private void network(int etherType, PacketHeaders out) {
    switch (link.follow(etherType, out)) {
      case EtherType.IPV4 -> ipv4.read(out);
      case EtherType.IPV6 -> ipv6.read(out);
      default -> {}
    }
  }
}
