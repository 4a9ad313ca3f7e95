package io.weir.api.inventory;

import java.util.List;

/** One thing that an inventory keeps. Its kind and its key say which. */
public sealed interface InventoryEntry
    permits Device,
        NetworkInterface,
        Link,
        Neighbour,
        Exporter,
        InterfaceSummary,
        Baseline,
        HistoryEntry,
        AuditEntry {

  /** What stands between the parts of a key: U+001F, the unit separator. */
  String SEPARATOR = "\u001f";

  /** The most characters of a key. */
  int MAX_KEY_LENGTH = 1000;

  /** Unique among the entries of a kind, never empty; entries are listed in its order. */
  String key();

  /**
   * The entry without what changes with every look at it, such as when it was last seen. A change
   * of nothing else is not audited.
   */
  default InventoryEntry lasting() {
    return this;
  }

  /**
   * Joins the parts of a key.
   *
   * @throws IllegalArgumentException for an empty part, one with a control character, or a key of
   *     more than {@link #MAX_KEY_LENGTH} characters
   */
  static String key(String... parts) {
    for (String part : parts) {
      if (part.isEmpty() || part.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(
            "wanted a name that is not empty and has no control characters, got '"
                + part.replaceAll("\\p{Cntrl}", "?")
                + "'");
      }
    }
    String key = String.join(SEPARATOR, List.of(parts));
    if (key.length() > MAX_KEY_LENGTH) {
      throw new IllegalArgumentException(
          "wanted names of at most " + MAX_KEY_LENGTH + " characters, got " + key.length());
    }
    return key;
  }
}
