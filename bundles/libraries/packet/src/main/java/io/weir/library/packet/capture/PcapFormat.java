package io.weir.library.packet.capture;

import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A dialect of pcap, told by its magic number.
 *
 * @param order of every number in the file
 * @param nanosPerTick the unit of a time's fraction
 * @param packetHeaderLength 16, or 24 in the variant that adds the interface
 */
record PcapFormat(ByteOrder order, int nanosPerTick, int packetHeaderLength) {

  private static final int MICROSECONDS = 0xa1b2c3d4;
  private static final int NANOSECONDS = 0xa1b23c4d;
  private static final int WITH_INTERFACE = 0xa1b2cd34;

  static Optional<PcapFormat> of(int magic) {
    return inOrder(magic, ByteOrder.BIG_ENDIAN)
        .or(() -> inOrder(Integer.reverseBytes(magic), ByteOrder.LITTLE_ENDIAN));
  }

  private static Optional<PcapFormat> inOrder(int magic, ByteOrder order) {
    return switch (magic) {
      case MICROSECONDS -> Optional.of(new PcapFormat(order, 1000, 16));
      case NANOSECONDS -> Optional.of(new PcapFormat(order, 1, 16));
      case WITH_INTERFACE -> Optional.of(new PcapFormat(order, 1000, 24));
      default -> Optional.empty();
    };
  }
}
