package io.weir.library.view;

import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.store.StoreException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an inventory has. */
public final class InventoryAnswers {

  private InventoryAnswers() {}

  /** How much of each kind there is. */
  public record Overview(String store, List<Count> kinds) {}

  /** How many entries of a kind there are. */
  public record Count(InventoryKind kind, long entries) {}

  /**
   * An entry.
   *
   * @param key as {@link KeyText} writes it
   */
  public record Line(String key, InventoryEntry entry) {
    static Line of(InventoryEntry entry) {
      return new Line(KeyText.of(entry.key()), entry);
    }
  }

  /** One entry, by its key. */
  public record One(String store, InventoryKind kind, Line found) {}

  /** Asks a store; blocks. */
  public static Overview overview(InventoryStore store) throws StoreException {
    Count[] counts = new Count[InventoryKind.values().length];
    for (InventoryKind kind : InventoryKind.values()) {
      counts[kind.ordinal()] = new Count(kind, store.count(kind.type()));
    }
    return new Overview(store.name(), List.of(counts));
  }

  /**
   * The entry of that key, if there is one; blocks.
   *
   * @param key as {@link KeyText} writes it
   */
  public static Optional<One> one(InventoryStore store, InventoryKind kind, String key)
      throws StoreException {
    return store
        .find(kind.type(), KeyText.key(key))
        .map(entry -> new One(store.name(), kind, Line.of(entry)));
  }

  /** The names of all kinds. */
  public static List<String> kinds() {
    return Arrays.stream(InventoryKind.values())
        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static InventoryKind kind(String name) {
    int found = kinds().indexOf(name.toLowerCase(Locale.ROOT));
    if (found < 0) {
      throw new IllegalArgumentException("wanted a kind of %s, got '%s'".formatted(kinds(), name));
    }
    return InventoryKind.values()[found];
  }
}
