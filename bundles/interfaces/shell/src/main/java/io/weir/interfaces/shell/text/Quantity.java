package io.weir.interfaces.shell.text;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Numbers as people read them, with their unit. */
public final class Quantity {

  private static final String[] PREFIXES = {"", "k", "M", "G", "T", "P", "E", "Z"};

  private Quantity() {}

  /** All digits, in groups of three. */
  public static String count(Number number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 999 B}, {@code 1.23 GB}. */
  public static String bytes(Number number) {
    return scaled(number.doubleValue(), "B");
  }

  /** {@code 1.23 Gbit/s}. */
  public static String bitRate(Number bitsPerSecond) {
    return scaled(bitsPerSecond.doubleValue(), "bit/s");
  }

  /** Three digits with a power of 1000. */
  public static String scaled(double number, String unit) {
    double value = number;
    int prefix = 0;
    while (value >= 999.5 && prefix < PREFIXES.length - 1) {
      value /= 1000;
      prefix++;
    }
    int decimals = prefix == 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f %s%s", value, PREFIXES[prefix], unit);
  }

  /**
   * {@code 12.3 %}.
   *
   * @param share 0 to 1
   */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  /** Seconds with a sign, to the millisecond. */
  public static String offset(Duration offset) {
    return String.format(Locale.ROOT, "%+.3f s", offset.toNanos() / 1e9);
  }

  /** ISO 8601 in UTC, to the second. */
  public static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
