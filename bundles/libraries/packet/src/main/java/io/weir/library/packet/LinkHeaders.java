package io.weir.library.packet;

/** Follows Ethernet types through tags, labels and frames in frames until IP, or nothing known. */
final class LinkHeaders {

  private static final int MAC_HEADER = 14;
  private static final int PPPOE_HEADER = 6;
  private static final int CONTROL_WORD = 4;

  private final Frame frame;

  LinkHeaders(Frame frame) {
    this.frame = frame;
  }

  /**
   * Ends at an IP header.
   *
   * @return {@link EtherType#IPV4}, {@link EtherType#IPV6} or something that is not read here
   */
  int follow(int first, PacketHeaders out) {
    int type = first;
    while (true) {
      switch (type) {
        case EtherType.ETHERNET -> type = ethernet(out);
        case EtherType.MPLS_UNICAST, EtherType.MPLS_MULTICAST -> type = labels(out);
        case EtherType.PPPOE_SESSION -> type = pppoe(out);
        default -> {
          if (!EtherType.isVlanTag(type)) {
            return type;
          }
          type = tag(out);
        }
      }
    }
  }

  /** The addresses of a frame in a pseudowire are the customer's, not those seen on the link. */
  private int ethernet(PacketHeaders out) {
    if (!LinkStart.has(frame, MAC_HEADER, out)) {
      return EtherType.NONE;
    }
    if (!out.ethernet) {
      out.ethernet = true;
      out.destinationMac = frame.unsigned48(0);
      out.sourceMac = frame.unsigned48(6);
    }
    return typeAt(12, MAC_HEADER, out);
  }

  /** IEEE 802.1Q section 9.6. */
  private int tag(PacketHeaders out) {
    if (!LinkStart.has(frame, 4, out)) {
      return EtherType.NONE;
    }
    int vlan = frame.unsigned16(0) & 0xfff;
    if (out.vlanTags == 0) {
      out.outerVlan = vlan;
    } else if (out.vlanTags == 1) {
      out.innerVlan = vlan;
    }
    out.vlanTags++;
    return typeAt(2, 4, out);
  }

  private int typeAt(int ahead, int headerLength, PacketHeaders out) {
    int type = frame.unsigned16(ahead);
    frame.skip(headerLength);
    if (type < EtherType.FIRST) {
      out.etherType = 0;
      return LinkStart.llc(frame, out);
    }
    out.etherType = type;
    return type;
  }

  /** RFC 2516 section 4. */
  private int pppoe(PacketHeaders out) {
    if (!LinkStart.has(frame, PPPOE_HEADER, out)) {
      return EtherType.NONE;
    }
    frame.skip(PPPOE_HEADER);
    return LinkStart.ppp(frame, out);
  }

  /** RFC 3032 section 2.1. */
  private int labels(PacketHeaders out) {
    boolean bottom = false;
    while (!bottom) {
      if (!LinkStart.has(frame, 4, out)) {
        return EtherType.NONE;
      }
      int entry = frame.int32(0);
      if (out.labels < PacketHeaders.MAX_LABELS) {
        out.label[out.labels++] = entry >>> 12;
      }
      bottom = (entry & 0x100) != 0;
      frame.skip(4);
    }
    return behindLabels(out);
  }

  /** The first nibble tells, RFC 4928 section 3: IP, an associated channel, or a pseudowire. */
  private int behindLabels(PacketHeaders out) {
    if (!LinkStart.has(frame, 1, out)) {
      return EtherType.NONE;
    }
    return switch (frame.unsigned8(0) >> 4) {
      case 4 -> EtherType.IPV4;
      case 6 -> EtherType.IPV6;
      case 1 -> EtherType.NONE;
      case 0 -> pseudowire(out);
      default -> looksLikeEthernet(0) ? EtherType.ETHERNET : EtherType.NONE;
    };
  }

  /** A control word (RFC 4385 section 3, RFC 4448 section 4.6) unless a frame fits without. */
  private int pseudowire(PacketHeaders out) {
    if (looksLikeEthernet(0) && !looksLikeEthernet(CONTROL_WORD)) {
      return EtherType.ETHERNET;
    }
    if (!LinkStart.has(frame, CONTROL_WORD, out)) {
      return EtherType.NONE;
    }
    frame.skip(CONTROL_WORD);
    return EtherType.ETHERNET;
  }

  private boolean looksLikeEthernet(int ahead) {
    return frame.has(ahead + MAC_HEADER) && EtherType.isKnown(frame.unsigned16(ahead + 12));
  }
}
