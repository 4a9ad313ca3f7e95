package io.weir.analysis.trafficmatrix.model.network;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quality of links that a rule can set, and how its amount is written. */
enum Quantity {
  COST("a cost from 0 to 4294967295, such as 30", Dimension.NUMBER, 0, 0xffff_ffffL),
  DELAY("a delay from 0s to 1000s, such as 4ms", Dimension.TIME, 0, 1000),
  JITTER("a jitter from 0s to 1000s, such as 200us", Dimension.TIME, 0, 1000),
  LOSS("a loss from 0% to 100%, such as 0.1%", Dimension.SHARE, 0, 1),
  CAPACITY("a capacity above 0 bit/s, such as 200M or 10G", Dimension.RATE, Double.MIN_VALUE, 1e18);

  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?)\\s?(\\D{0,2})");

  private final String wanted;
  private final Dimension dimension;
  private final double least;
  private final double most;

  /** What it is measured in. */
  private enum Dimension {
    NUMBER,
    TIME,
    SHARE,
    RATE;

    /** How much one of a unit is; not a number where there is no such unit. */
    double of(String unit) {
      return switch (this) {
        case NUMBER -> unit.isEmpty() ? 1 : Double.NaN;
        case SHARE -> unit.equals("%") ? 0.01 : Double.NaN;
        case TIME ->
            switch (unit) {
              case "s" -> 1;
              case "ms" -> 1e-3;
              case "us" -> 1e-6;
              default -> Double.NaN;
            };
        case RATE ->
            switch (unit) {
              case "" -> 1;
              case "K" -> 1e3;
              case "M" -> 1e6;
              case "G" -> 1e9;
              case "T" -> 1e12;
              default -> Double.NaN;
            };
      };
    }
  }

  Quantity(String wanted, Dimension dimension, double least, double most) {
    this.wanted = wanted;
    this.dimension = dimension;
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
      double amount = Double.parseDouble(matcher.group(1)) * dimension.of(matcher.group(2));
      if (amount >= least && amount <= most) {
        return amount;
      }
    }
    throw new IllegalArgumentException("wanted " + wanted + ", got '" + text + "'");
  }
}
