package io.weir.bench.demo;

import java.util.Locale;

/** Numbers as people read them. */
final class Units {
  private static final String[] OCTETS = {"B", "kB", "MB", "GB", "TB", "PB"};
  private static final String[] BITS = {"bit/s", "kbit/s", "Mbit/s", "Gbit/s", "Tbit/s"};

  private Units() {}

  /** Decimal prefixes, three digits: {@code 12.3 GB}. */
  static String octets(long octets) {
    return scaled((double) octets, OCTETS);
  }

  /** {@code 10.0 Gbit/s}; {@code unknown} for 0. */
  static String bitRate(long bitsPerSecond) {
    return bitsPerSecond == 0 ? "unknown" : scaled((double) bitsPerSecond, BITS);
  }

  private static String scaled(double number, String[] units) {
    double value = number;
    int unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    String format =
        unit == 0 || value >= 99.95 ? "%.0f %s" : value >= 9.995 ? "%.1f %s" : "%.2f %s";
    return String.format(Locale.ROOT, format, value, units[unit]);
  }
}
