package io.weir.library.view;

import io.weir.api.inventory.InventoryEntry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Keys of an inventory as people and URLs write them: the parts with a slash between, and in a part
 * whatever is not allowed in a path segment (RFC 3986 section 3.3) percent-encoded.
 */
public final class KeyText {

  private static final String ALLOWED = "-._~!$&'()*+,;=:@";

  private KeyText() {}

  public static String of(String key) {
    return Arrays.stream(key.split(InventoryEntry.SEPARATOR, -1))
        .map(KeyText::encoded)
        .collect(Collectors.joining("/"));
  }

  private static String encoded(String part) {
    StringBuilder text = new StringBuilder();
    for (byte octet : part.getBytes(StandardCharsets.UTF_8)) {
      if (isAllowed(octet)) {
        text.append((char) octet);
      } else {
        text.append(String.format("%%%02X", octet & 0xff));
      }
    }
    return text.toString();
  }

  private static boolean isAllowed(byte octet) {
    return octet > 0
        && (ALLOWED.indexOf(octet) >= 0
            || (octet >= '0' && octet <= '9')
            || (octet >= 'A' && octet <= 'Z')
            || (octet >= 'a' && octet <= 'z'));
  }

  /**
   * The key, or the beginning of one.
   *
   * @throws IllegalArgumentException if what follows a percent sign is no octet
   */
  public static String key(String text) {
    return Arrays.stream(text.split("/", -1))
        .map(part -> decoded(part, text))
        .collect(Collectors.joining(InventoryEntry.SEPARATOR));
  }

  private static String decoded(String part, String text) {
    byte[] given = part.getBytes(StandardCharsets.UTF_8);
    byte[] octets = new byte[given.length];
    int length = 0;
    for (int i = 0; i < given.length; i++) {
      octets[length++] = given[i] == '%' ? octet(given, i, text) : given[i];
      i += given[i] == '%' ? 2 : 0;
    }
    return new String(octets, 0, length, StandardCharsets.UTF_8);
  }

  private static byte octet(byte[] given, int at, String text) {
    int high = at + 1 < given.length ? Character.digit(given[at + 1], 16) : -1;
    int low = at + 2 < given.length ? Character.digit(given[at + 2], 16) : -1;
    if (high < 0 || low < 0) {
      throw new IllegalArgumentException(
          "wanted two hexadecimal digits after each %% of a key, got '%s'".formatted(text));
    }
    return (byte) (high << 4 | low);
  }
}
