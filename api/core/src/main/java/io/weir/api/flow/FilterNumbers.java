package io.weir.api.flow;

import io.weir.api.flow.FlowFilter.Between;
import io.weir.api.flow.FlowFilter.Or;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in a filter: decimal, {@code 0x…}, {@code 10k}, {@code 1024-2047}, MAC, ISO 8601. */
final class FilterNumbers {

  private static final Pattern DECIMAL = Pattern.compile("(\\d{1,19})([kmgt]?)");
  private static final Pattern HEX = Pattern.compile("0x([0-9a-f]{1,16})");
  private static final Pattern MAC = Pattern.compile("([0-9a-f]{2}[:-]){5}[0-9a-f]{2}");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,19})-(\\d{1,19})");

  private FilterNumbers() {}

  static FlowFilter condition(FlowField field, String operator, String word, FilterTokens tokens) {
    Matcher range = RANGE.matcher(word);
    if (field.kind() == FlowField.Kind.NUMBER && range.matches()) {
      long low = parse(range.group(1), tokens, "a number");
      long high = parse(range.group(2), tokens, "a number");
      return new Between(field, low, high);
    }
    long value = value(field, word, tokens);
    return switch (operator) {
      case "<" -> value == 0 ? new Or(List.of()) : new Between(field, 0, value - 1);
      case "<=" -> new Between(field, 0, value);
      case ">" -> value == -1 ? new Or(List.of()) : new Between(field, value + 1, -1);
      case ">=" -> new Between(field, value, -1);
      default -> new Between(field, value, value);
    };
  }

  private static long value(FlowField field, String word, FilterTokens tokens) {
    return switch (field.kind()) {
      case MAC -> mac(word, tokens);
      case TIME -> time(word, tokens);
      default -> parse(word, tokens, "a number");
    };
  }

  /** Decimal with an optional k, m, g or t (powers of 1000), or hexadecimal. */
  static long parse(String word, FilterTokens tokens, String wanted) {
    String lower = word.toLowerCase(Locale.ROOT);
    Matcher hex = HEX.matcher(lower);
    if (hex.matches()) {
      return Long.parseUnsignedLong(hex.group(1), 16);
    }
    Matcher decimal = DECIMAL.matcher(lower);
    if (!decimal.matches()) {
      throw tokens.wantedBefore(wanted);
    }
    long scale = (long) Math.pow(1000, 1 + "kmgt".indexOf(decimal.group(2)));
    try {
      long factor = decimal.group(2).isEmpty() ? 1 : scale;
      return Math.multiplyExact(Long.parseLong(decimal.group(1)), factor);
    } catch (ArithmeticException | NumberFormatException e) {
      throw tokens.wantedBefore("a number below 2^63");
    }
  }

  private static long mac(String word, FilterTokens tokens) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!MAC.matcher(lower).matches()) {
      throw tokens.wantedBefore("a MAC address such as 02:00:5e:10:00:01");
    }
    return Long.parseLong(lower.replaceAll("[:-]", ""), 16);
  }

  private static long time(String word, FilterTokens tokens) {
    try {
      return DECIMAL.matcher(word).matches()
          ? Long.parseLong(word)
          : Instant.parse(word).toEpochMilli();
    } catch (DateTimeParseException | NumberFormatException e) {
      throw tokens.wantedBefore("a time such as 2026-01-31T10:00:00Z or milliseconds");
    }
  }
}
