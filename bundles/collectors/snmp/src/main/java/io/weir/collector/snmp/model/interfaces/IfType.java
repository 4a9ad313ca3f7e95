package io.weir.collector.snmp.model.interfaces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What kind of interface it is (IANAifType-MIB).
 *
 * @param number as IANA assigns it; negative where the agent does not say
 */
public record IfType(long number) {

  /** What the agent did not tell. */
  public static final IfType UNKNOWN = new IfType(-1);

  private static final Properties NAMES = names();

  private static final Map<String, IfType> NUMBERS =
      NAMES.stringPropertyNames().stream()
          .collect(
              Collectors.toMap(
                  NAMES::getProperty,
                  digits -> new IfType(Long.parseLong(digits)),
                  (one, other) -> one.number() < other.number() ? one : other));

  /** Reads what {@link #label()} gives; {@link #UNKNOWN} for anything else. */
  public static IfType parse(String label) {
    if (label.matches("\\d{1,10}")) {
      return new IfType(Long.parseLong(label));
    }
    return NUMBERS.getOrDefault(label, UNKNOWN);
  }

  /**
   * Its name, such as {@code ethernetCsmacd}; the number in digits where there is no name; empty if
   * it is unknown.
   */
  public String label() {
    String digits = Long.toString(number);
    return number < 0 ? "" : NAMES.getProperty(digits, digits);
  }

  @Override
  public String toString() {
    return label();
  }

  private static Properties names() {
    Properties names = new Properties();
    try (InputStream in = IfType.class.getResourceAsStream("iftype.properties")) {
      names.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
