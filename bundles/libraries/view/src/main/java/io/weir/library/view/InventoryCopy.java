package io.weir.library.view;

import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Copies an inventory with its audit to another store, a page after the other, while both go on.
 * What is there already is replaced, and what is equal is no change, so that a copy which broke off
 * begins anew. Then it compares both.
 *
 * @param actor who the target's audit says it was
 */
public record InventoryCopy(InventoryStore source, InventoryStore target, String actor) {

  /**
   * What is in the target now.
   *
   * @param whole whether it has all that the source has
   */
  public record Copied(String source, String target, boolean whole, List<Compared> kinds) {}

  /**
   * A kind in both stores.
   *
   * @param missing how many of the source's the target has not
   * @param different how many of the source's are not the same in the target
   */
  public record Compared(
      InventoryKind kind, long source, long target, long missing, long different) {}

  /**
   * Between two inventories of those that there are.
   *
   * @throws IllegalArgumentException if both are the same
   */
  public static InventoryCopy of(Services services, String source, String target, String actor) {
    if (source.equals(target)) {
      throw new IllegalArgumentException("wanted two different stores, got '" + source + "' twice");
    }
    return new InventoryCopy(
        services.inventory(Optional.of(source)), services.inventory(Optional.of(target)), actor);
  }

  /**
   * Copies and compares; blocks.
   *
   * @param progress told after each kind how many of it were copied
   * @throws StoreException saying how far it came
   */
  public Copied run(Consumer<InventoryAnswers.Count> progress) throws StoreException {
    for (InventoryKind kind : InventoryKind.values()) {
      progress.accept(new InventoryAnswers.Count(kind, copy(kind, kind.type())));
    }
    List<Compared> compared = new ArrayList<>();
    for (InventoryKind kind : InventoryKind.values()) {
      compared.add(compare(kind, kind.type()));
    }
    boolean whole = compared.stream().allMatch(one -> one.missing() == 0 && one.different() == 0);
    return new Copied(source.name(), target.name(), whole, compared);
  }

  private <T extends InventoryEntry> long copy(InventoryKind kind, Class<T> type)
      throws StoreException {
    InventoryWalk<T> entries = new InventoryWalk<>(source, type);
    long count = 0;
    try {
      for (List<T> some = entries.page(); !some.isEmpty(); some = entries.page()) {
        target.putAll(some.iterator(), actor);
        count += some.size();
      }
      return count;
    } catch (StoreException e) {
      throw new StoreException(
          e.kind(),
          "copied %d entries of the kind %s and all kinds before; then: %s. Give the command again"
              .formatted(count, kind.name().toLowerCase(Locale.ROOT), e.getMessage()),
          e);
    }
  }

  private <T extends InventoryEntry> Compared compare(InventoryKind kind, Class<T> type)
      throws StoreException {
    InventoryWalk<T> targets = new InventoryWalk<>(target, type);
    InventoryWalk<T> sources = new InventoryWalk<>(source, type);
    long missing = 0;
    long different = 0;
    Optional<T> there = targets.next();
    for (Optional<T> wanted = sources.next(); wanted.isPresent(); wanted = sources.next()) {
      String key = wanted.get().key();
      while (there.isPresent() && there.get().key().compareTo(key) < 0) {
        there = targets.next();
      }
      if (there.isEmpty() || !there.get().key().equals(key)) {
        missing++;
      } else if (!there.equals(wanted)) {
        different++;
      }
    }
    while (there.isPresent()) {
      there = targets.next();
    }
    return new Compared(kind, sources.count(), targets.count(), missing, different);
  }
}
