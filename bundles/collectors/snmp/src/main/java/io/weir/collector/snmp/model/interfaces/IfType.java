package io.weir.collector.snmp.model.interfaces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What kind of interface it is (IANAifType-MIB).
 *
 * @param number as IANA assigns it, 0 where the agent does not say
 */
public record IfType(long number) {

  public static final IfType UNKNOWN = new IfType(0);

  private static final Properties NAMES = names();

  /** Its name, such as {@code ethernetCsmacd}; the number in digits where there is no name. */
  public String label() {
    String digits = Long.toString(number);
    return NAMES.getProperty(digits, digits);
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
