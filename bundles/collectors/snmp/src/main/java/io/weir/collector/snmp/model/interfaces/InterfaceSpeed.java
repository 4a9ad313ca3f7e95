package io.weir.collector.snmp.model.interfaces;

import java.util.OptionalLong;

/**
 * The speed that an agent means by ifSpeed, in bits a second and at most 4,294,967,295, and
 * ifHighSpeed, in 1,000,000 bits a second and rounded (RFC 2863, sections 3.1.7 and 6).
 */
final class InterfaceSpeed {

  private static final long MILLION = 1_000_000;

  /** What ifSpeed says where the speed does not fit. */
  private static final long IF_SPEED_FULL = 4_294_967_295L;

  /** 10 Tbit/s: an ifHighSpeed above it is in bits a second, by mistake. */
  private static final long HIGHEST = 10_000_000;

  private InterfaceSpeed() {}

  static OptionalLong of(OptionalLong ifSpeed, OptionalLong ifHighSpeed) {
    long low = ifSpeed.orElse(0);
    long high = ifHighSpeed.orElse(0);
    if (high > HIGHEST) {
      return OptionalLong.of(high);
    }
    if (high > 0) {
      return OptionalLong.of(isRounded(low, high) ? low : high * MILLION);
    }
    return low > 0 && low < IF_SPEED_FULL ? OptionalLong.of(low) : OptionalLong.empty();
  }

  /** Whether the one is the other, more exactly. */
  private static boolean isRounded(long low, long high) {
    return low < IF_SPEED_FULL && Math.abs(low - high * MILLION) <= MILLION / 2;
  }
}
