package io.weir.library.graph.file;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bit rate in what people write beside a link: "2.5 Gbps", "155Mb/s", "Peering, 10 Gbit/s". */
final class LinkSpeed {

  private static final Pattern RATE =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,6}(?:\\.\\d{1,6})?)\\s?([kKMGT])(?:bps|b/s|bit/s|bits/s)\\b");
  private static final int LONGEST = 256;

  private LinkSpeed() {}

  /** In bit/s; empty if there is none or more than one. */
  static OptionalDouble of(String label) {
    Matcher rate = RATE.matcher(label.length() > LONGEST ? "" : label);
    if (!rate.find()) {
      return OptionalDouble.empty();
    }
    double speed = Double.parseDouble(rate.group(1)) * scale(rate.group(2));
    return rate.find() ? OptionalDouble.empty() : OptionalDouble.of(speed);
  }

  private static double scale(String prefix) {
    return switch (prefix) {
      case "M" -> 1e6;
      case "G" -> 1e9;
      case "T" -> 1e12;
      default -> 1e3;
    };
  }
}
