package io.weir.library.packet;

/** RFC 8200 sections 3 and 4. */
final class Ipv6Header {

  static final int LENGTH = 40;
  static final int AUTHENTICATION = 51;

  /** More than RFC 8200 section 4.1 foresees. */
  private static final int MAX_EXTENSIONS = 16;

  private static final int HOP_BY_HOP = 0;
  private static final int ROUTING = 43;
  private static final int FRAGMENT = 44;
  private static final int DESTINATION_OPTIONS = 60;

  private final Frame frame;

  Ipv6Header(Frame frame) {
    this.frame = frame;
  }

  /** Leaves the frame at the payload; reads nothing of a header that is cut off or is none. */
  void read(PacketHeaders out) {
    if (!LinkStart.has(frame, LENGTH, out) || frame.unsigned8(0) >> 4 != 6) {
      return;
    }
    out.networkOffset = frame.at();
    out.ipVersion = 6;
    int first = frame.int32(0);
    out.trafficClass = first >>> 20 & 0xff;
    out.flowLabel = first & 0xf_ffff;
    int payload = frame.unsigned16(4);
    out.protocol = frame.unsigned8(6);
    out.timeToLive = frame.unsigned8(7);
    out.sourceHigh = frame.int64(8);
    out.sourceLow = frame.int64(16);
    out.destinationHigh = frame.int64(24);
    out.destinationLow = frame.int64(32);
    boolean jumbogram = payload == 0 && out.protocol == HOP_BY_HOP;
    if (!jumbogram) {
      out.ipLength = LENGTH + payload;
      frame.endAt(frame.at() + out.ipLength);
    }
    frame.skip(LENGTH);
    extensions(out);
  }

  private void extensions(PacketHeaders out) {
    for (int count = 0; count < MAX_EXTENSIONS && isExtension(out.protocol); count++) {
      if (!LinkStart.has(frame, 8, out)) {
        return;
      }
      int length = extensionLength(out.protocol);
      if (out.protocol == FRAGMENT) {
        fragment(out);
      }
      out.routingHeader |= out.protocol == ROUTING;
      if (!LinkStart.has(frame, length, out)) {
        return;
      }
      out.protocol = frame.unsigned8(0);
      frame.skip(length);
      if (out.fragmentOffset > 0) {
        return;
      }
    }
  }

  private static boolean isExtension(int protocol) {
    return protocol == HOP_BY_HOP
        || protocol == ROUTING
        || protocol == FRAGMENT
        || protocol == DESTINATION_OPTIONS
        || protocol == AUTHENTICATION;
  }

  /** RFC 4302 section 2.2 counts its own way. */
  private int extensionLength(int protocol) {
    return switch (protocol) {
      case FRAGMENT -> 8;
      case AUTHENTICATION -> (frame.unsigned8(1) + 2) * 4;
      default -> (frame.unsigned8(1) + 1) * 8;
    };
  }

  private void fragment(PacketHeaders out) {
    int offsetAndFlags = frame.unsigned16(2);
    out.fragmentOffset = offsetAndFlags >>> 3;
    out.fragmentFlags = (offsetAndFlags & 1) << 5;
    out.fragmentId = Integer.toUnsignedLong(frame.int32(4));
  }
}
