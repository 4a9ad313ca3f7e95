package io.weir.api.inventory;

import java.time.Instant;

/**
 * Which entries of a kind to list, in the order of their keys.
 *
 * @param prefix what their keys start with; empty: any. {@link #within} makes one.
 * @param after the last key of the page before; empty: from the start
 * @param limit at most so many, 1 to {@link #MAX_LIMIT}
 * @param descending from the last key to the first: for history, newest first
 */
public record Page(String prefix, String after, int limit, boolean descending) {

  public static final int MAX_LIMIT = 10_000;

  public Page {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("wanted a limit of 1 to " + MAX_LIMIT + ", got " + limit);
    }
  }

  public static Page first(int limit) {
    return new Page("", "", limit, false);
  }

  public static Page newest(int limit) {
    return new Page("", "", limit, true);
  }

  /** Those whose keys begin with these parts, such as the interfaces of a device. */
  public static Page within(int limit, String... parts) {
    return new Page(InventoryEntry.key(parts) + InventoryEntry.SEPARATOR, "", limit, false);
  }

  /** From this time back, of the kinds whose keys begin with a time: history and audit. */
  public Page before(Instant end) {
    return new Page(prefix, EntryTime.sortable(end), limit, true);
  }

  public Page after(InventoryEntry last) {
    return new Page(prefix, last.key(), limit, descending);
  }
}
