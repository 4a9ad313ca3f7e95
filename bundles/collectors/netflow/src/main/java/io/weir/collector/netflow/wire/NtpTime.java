package io.weir.collector.netflow.wire;

import java.time.Instant;

/**
 * Timestamps in the format of NTP, RFC 5905 section 6: seconds since 1900 and a fraction of 32
 * bits. Seconds with the first bit clear belong to the era that begins in 2036.
 */
final class NtpTime {

  private static final long TO_EPOCH = 2_208_988_800L;
  private static final long ERA = 1L << 32;
  private static final long IGNORED = (1L << 11) - 1;

  private NtpTime() {}

  /** Zero, which is no time in use, stays zero. */
  static long millis(long ntp) {
    return ntp == 0 ? 0 : seconds(ntp) * 1000 + (((ntp & (ERA - 1)) * 1000) >>> 32);
  }

  static Instant instant(long ntp) {
    return Instant.ofEpochSecond(seconds(ntp), ((ntp & (ERA - 1)) * 1_000_000_000L) >>> 32);
  }

  /**
   * To the microsecond: RFC 7011 section 6.1.9 has the last 11 bits of the fraction ignored, which
   * is half a microsecond.
   */
  static Instant micros(long ntp) {
    long fraction = (ntp & (ERA - 1) & ~IGNORED) + (IGNORED + 1) / 2;
    long micros = (fraction * 1_000_000L + (ERA >>> 1)) >>> 32;
    return Instant.ofEpochSecond(seconds(ntp), micros * 1000);
  }

  private static long seconds(long ntp) {
    long since1900 = ntp >>> 32;
    return since1900 - TO_EPOCH + (ntp < 0 ? 0 : ERA);
  }
}
