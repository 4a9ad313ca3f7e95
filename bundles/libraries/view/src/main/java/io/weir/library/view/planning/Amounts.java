package io.weir.library.view.planning;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bit rates, delays and plain numbers as people write them. */
final class Amounts {

  private static final String NUMBER = "(\\d{1,18}(?:\\.\\d{1,9})?(?:[eE]\\+?\\d{1,2})?)";
  private static final Pattern RATE = Pattern.compile(NUMBER + "\\s*([kKMGTP]?)(?:bit/s|bps)?");
  private static final Pattern DELAY = Pattern.compile(NUMBER + "\\s*(us|µs|ms|s)");
  private static final Pattern PLAIN = Pattern.compile(NUMBER);
  private static final String PREFIXES = "kMGTP";
  private static final Map<String, Double> SECONDS =
      Map.of("us", 1e-6, "µs", 1e-6, "ms", 1e-3, "s", 1.0);

  private Amounts() {}

  /** Bits a second of {@code 10G}, {@code 2.5 Gbit/s} or {@code 4e9}. */
  static double rate(String what, String text) {
    Matcher rate = RATE.matcher(text.strip());
    if (!rate.matches()) {
      throw wrong(what, "a bit rate such as 10G or 2.5Gbit/s", text);
    }
    String prefix = rate.group(2).equals("K") ? "k" : rate.group(2);
    int power = prefix.isEmpty() ? 0 : PREFIXES.indexOf(prefix) + 1;
    return Double.parseDouble(rate.group(1)) * Math.pow(1000, power);
  }

  /** Seconds of {@code 5ms}. */
  static double delay(String what, String text) {
    Matcher delay = DELAY.matcher(text.strip());
    if (!delay.matches()) {
      throw wrong(what, "a time such as 5ms, 200us or 0.1s", text);
    }
    return Double.parseDouble(delay.group(1)) * SECONDS.get(delay.group(2));
  }

  /** A number of at least 0. */
  static double number(String what, String text) {
    if (!PLAIN.matcher(text.strip()).matches()) {
      throw wrong(what, "a number of at least 0", text);
    }
    return Double.parseDouble(text.strip());
  }

  /** A whole number. */
  static int whole(String what, int least, int most, String text) {
    int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw wrong(what, "a whole number from %d to %d".formatted(least, most), text);
    }
    return number;
  }

  private static IllegalArgumentException wrong(String what, String wanted, String got) {
    return new IllegalArgumentException(
        String.format(Locale.ROOT, "wanted %s as %s, got '%s'", what, wanted, got));
  }
}
