package io.weir.library.packet.capture;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * An interface of a pcapng section, with the unit of its times.
 *
 * @param snapLength the most octets kept of a packet, 0 for all
 * @param resolution as {@code if_tsresol}: a negative power of 10, or of 2 with the top bit set
 * @param offsetSeconds as {@code if_tsoffset}
 */
record CaptureInterface(int linkType, long snapLength, int resolution, long offsetSeconds) {

  private static final int MICROSECONDS = 6;
  private static final int RESOLUTION_OPTION = 9;
  private static final int OFFSET_OPTION = 14;
  private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000L);

  /** Reads the body of an interface description block. Options that run over its end are left. */
  static CaptureInterface read(ByteBuffer body) {
    int resolution = MICROSECONDS;
    long offset = 0;
    int at = 8;
    while (at + 4 <= body.limit()) {
      int option = body.getShort(at) & 0xffff;
      int length = body.getShort(at + 2) & 0xffff;
      if (option == 0 || at + 4 + length > body.limit()) {
        break;
      }
      if (option == RESOLUTION_OPTION && length >= 1) {
        resolution = body.get(at + 4) & 0xff;
      } else if (option == OFFSET_OPTION && length >= 8) {
        offset = body.getLong(at + 4);
      }
      at += 4 + (length + 3 & ~3);
    }
    long snapLength = Integer.toUnsignedLong(body.getInt(4));
    return new CaptureInterface(body.getShort(0) & 0xffff, snapLength, resolution, offset);
  }

  /** Nanoseconds since the epoch. */
  long nanos(long ticks) {
    long offset = offsetSeconds * 1_000_000_000L;
    return switch (resolution) {
      case MICROSECONDS -> ticks * 1000 + offset;
      case 9 -> ticks + offset;
      default -> anyNanos(ticks) + offset;
    };
  }

  private long anyNanos(long ticks) {
    int exponent = resolution & 0x7f;
    BigInteger unit =
        resolution < 0x80 ? BigInteger.TEN.pow(exponent) : BigInteger.ONE.shiftLeft(exponent);
    BigInteger count = new BigInteger(Long.toUnsignedString(ticks));
    return count.multiply(NANOS).divide(unit).longValue();
  }
}
