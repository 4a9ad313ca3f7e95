package io.weir.store.postgresqlflows.wire;

/**
 * Text that PostgreSQL can hold. It knows no U+0000, which is kept as U+0001 U+0001, and U+0001 as
 * U+0001 U+0002: rare, reversible, and in the same order.
 */
public final class StoredText {

  static final char ESCAPE = 1;

  private StoredText() {}

  public static String escape(String text) {
    if (text.indexOf(0) < 0 && text.indexOf(ESCAPE) < 0) {
      return text;
    }
    return text.replace("\u0001", "\u0001\u0002").replace("\0", "\u0001\u0001");
  }

  public static String unescape(String stored) {
    if (stored.indexOf(ESCAPE) < 0) {
      return stored;
    }
    StringBuilder text = new StringBuilder(stored.length());
    for (int i = 0; i < stored.length(); i++) {
      char each = stored.charAt(i);
      if (each == ESCAPE && i + 1 < stored.length()) {
        i++;
        each = (char) (stored.charAt(i) - 1);
      }
      text.append(each);
    }
    return text.toString();
  }
}
