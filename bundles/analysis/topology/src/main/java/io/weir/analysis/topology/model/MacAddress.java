package io.weir.analysis.topology.model;

import java.util.OptionalLong;

/** MAC addresses in text as numbers. */
final class MacAddress {

  private static final int DIGITS = 12;
  private static final String SEPARATORS = ":-. ";
  private static final long GROUP_BIT = 1L << 40;

  private MacAddress() {}

  /**
   * The number of an address that is one interface's.
   *
   * @param text twelve hexadecimal digits, with or without the usual separators
   * @return empty for any other text, for zero and for a group address (IEEE 802, 8.4)
   */
  static OptionalLong of(String text) {
    long address = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int digit = letter < 0x80 ? Character.digit(letter, 16) : -1;
      if (digit >= 0) {
        address = address << 4 | digit;
        digits++;
      } else if (SEPARATORS.indexOf(letter) < 0) {
        return OptionalLong.empty();
      }
    }
    boolean identifies = digits == DIGITS && address != 0 && (address & GROUP_BIT) == 0;
    return identifies ? OptionalLong.of(address) : OptionalLong.empty();
  }
}
