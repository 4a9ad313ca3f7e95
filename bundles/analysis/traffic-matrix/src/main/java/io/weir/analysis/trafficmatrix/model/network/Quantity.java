package io.weir.analysis.trafficmatrix.model.network;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quality of links that a rule can set, and how its amount is written. */
enum Quantity {
  COST("a cost from 0 to 4294967295, such as 30", Map.of("", 1.0), 0, 0xffff_ffffL),
  DELAY("a delay from 0s to 1000s, such as 4ms", Seconds.UNITS, 0, 1000),
  JITTER("a jitter from 0s to 1000s, such as 200us", Seconds.UNITS, 0, 1000),
  LOSS("a loss from 0% to 100%, such as 0.1%", Map.of("%", 0.01), 0, 1),
  CAPACITY("a capacity above 0 bit/s, such as 200M or 10G", Rate.UNITS, Double.MIN_VALUE, 1e18);

  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?)\\s?(\\D{0,2})");

  private final String wanted;
  private final Map<String, Double> units;
  private final double least;
  private final double most;

  /** The units of times. */
  private static final class Seconds {
    static final Map<String, Double> UNITS = Map.of("s", 1.0, "ms", 1e-3, "us", 1e-6);
  }

  /** The units of bit rates. */
  private static final class Rate {
    static final Map<String, Double> UNITS =
        Map.of("", 1.0, "K", 1e3, "M", 1e6, "G", 1e9, "T", 1e12);
  }

  Quantity(String wanted, Map<String, Double> units, double least, double most) {
    this.wanted = wanted;
    this.units = units;
    this.least = least;
    this.most = most;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads an amount, in bits a second, seconds, or as a share.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  double parse(String text) {
    Matcher matcher = AMOUNT.matcher(text);
    if (matcher.matches()) {
      double unit = Optional.ofNullable(units.get(matcher.group(2))).orElse(Double.NaN);
      double amount = Double.parseDouble(matcher.group(1)) * unit;
      if (amount >= least && amount <= most) {
        return amount;
      }
    }
    throw new IllegalArgumentException("wanted " + wanted + ", got '" + text + "'");
  }
}
