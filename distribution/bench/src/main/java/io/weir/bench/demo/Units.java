package io.weir.bench.demo;

import java.util.Locale;

/** Numbers as people read them. */
final class Units {
  private static final String[] OCTETS = {"B", "kB", "MB", "GB", "TB", "PB"};

  private Units() {}

  /** Decimal prefixes, three digits: {@code 12.3 GB}. */
  static String octets(long octets) {
    double value = octets;
    int unit = 0;
    while (value >= 999.5 && unit < OCTETS.length - 1) {
      value /= 1000;
      unit++;
    }
    String format =
        unit == 0 || value >= 99.95 ? "%.0f %s" : value >= 9.995 ? "%.1f %s" : "%.2f %s";
    return String.format(Locale.ROOT, format, value, OCTETS[unit]);
  }
}
