package io.weir.library.view;

import io.weir.api.inventory.EntryFields;
import io.weir.api.inventory.InventoryEntry;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Entries that have a text in one of their fields, in whatever case.
 *
 * @param text empty for all
 */
public record Containing(String text) implements Predicate<InventoryEntry> {

  public Containing {
    text = text.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean test(InventoryEntry entry) {
    return text.isEmpty()
        || EntryFields.of(entry).values().stream()
            .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(text));
  }
}
