package io.weir.library.view;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and durations as people write them. */
final class TimeText {

  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
  private static final Pattern PARTS = Pattern.compile("(\\d{1,9}[smhdw])+");
  private static final Pattern PART = Pattern.compile("(\\d+)([smhdw])");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);

  /** Epoch seconds until the year 5138, epoch milliseconds from 1973 on. */
  private static final long FIRST_MILLIS = 100_000_000_000L;

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
  private static final Duration LONGEST = Duration.ofDays(36_525);

  private TimeText() {}

  /**
   * Reads ISO 8601 with an offset, epoch seconds or epoch milliseconds. A blank stands for the plus
   * sign that it was before a URL was decoded.
   */
  static Instant instant(String name, String text) {
    try {
      Instant time =
          DIGITS.matcher(text).matches()
              ? ofEpoch(Long.parseLong(text))
              : Instant.parse(text.replace(' ', '+'));
      if (time.isBefore(Instant.EPOCH) || time.isAfter(LAST)) {
        throw notAnInstant(name, text);
      }
      return time;
    } catch (DateTimeException e) {
      throw notAnInstant(name, text);
    }
  }

  private static Instant ofEpoch(long number) {
    return number < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
  }

  /** Reads {@code 90s}, {@code 15m}, {@code 1h30m}, {@code 2d}, {@code 1w} or {@code PT1H}. */
  static Duration duration(String name, String text) {
    try {
      Duration length =
          PARTS.matcher(text).matches() && text.length() < 40 ? sum(text) : Duration.parse(text);
      if (length.toMillis() < 1 || length.compareTo(LONGEST) > 0) {
        throw notADuration(name, text);
      }
      return length;
    } catch (DateTimeException | ArithmeticException e) {
      throw notADuration(name, text);
    }
  }

  private static Duration sum(String text) {
    Duration sum = Duration.ZERO;
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      long count = Long.parseLong(parts.group(1));
      sum =
          parts.group(2).equals("w")
              ? sum.plusDays(7 * count)
              : sum.plus(count, UNITS.get(parts.group(2)));
    }
    return sum;
  }

  private static IllegalArgumentException notAnInstant(String name, String text) {
    return new IllegalArgumentException(
        "wanted '"
            + name
            + "' as a time from 1970 to 9999 such as 2026-01-31T10:00:00Z, or seconds or"
            + " milliseconds since 1970, got '"
            + text
            + "'");
  }

  private static IllegalArgumentException notADuration(String name, String text) {
    return new IllegalArgumentException(
        "wanted '"
            + name
            + "' as a duration from 1 ms to 100 years such as 15m, 1h or PT1H, got '"
            + text
            + "'");
  }
}
