package io.weir.library.packet;

/** RFC 791 section 3.1. */
final class Ipv4Header {

  static final int MIN_LENGTH = 20;
  private static final long MAPPED = 0xffff_0000_0000L;

  private final Frame frame;

  Ipv4Header(Frame frame) {
    this.frame = frame;
  }

  /** Leaves the frame at the payload; reads nothing of a header that is cut off or is none. */
  void read(PacketHeaders out) {
    if (!LinkStart.has(frame, MIN_LENGTH, out)) {
      return;
    }
    int headerLength = (frame.unsigned8(0) & 0xf) * 4;
    if (frame.unsigned8(0) >> 4 != 4 || headerLength < MIN_LENGTH) {
      return;
    }
    out.networkOffset = frame.at();
    out.ipVersion = 4;
    out.trafficClass = frame.unsigned8(1);
    out.ipLength = frame.unsigned16(2);
    out.fragmentId = frame.unsigned16(4);
    out.fragmentFlags = frame.unsigned8(6) & 0xe0;
    out.fragmentOffset = frame.unsigned16(6) & 0x1fff;
    out.timeToLive = frame.unsigned8(8);
    out.protocol = frame.unsigned8(9);
    out.sourceLow = MAPPED | Integer.toUnsignedLong(frame.int32(12));
    out.destinationLow = MAPPED | Integer.toUnsignedLong(frame.int32(16));
    enterPayload(headerLength, out);
  }

  /** A length of 0 is left to the network card by hosts that segment there. */
  private void enterPayload(int headerLength, PacketHeaders out) {
    if (out.ipLength >= headerLength) {
      frame.endAt(frame.at() + out.ipLength);
    }
    if (LinkStart.has(frame, headerLength, out)) {
      frame.skip(headerLength);
    } else {
      frame.skip(frame.end() - frame.at());
    }
  }
}
