package io.weir.api.inventory;

import io.weir.api.store.StoreException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keeps what is known of the network: see {@link InventoryKind}. Called from any thread; may block.
 *
 * <p>An interface and a neighbour belong to a device that was put before, a link to two: otherwise
 * it is REJECTED. Who makes a change is named by {@code actor}: a user, or a part of Weir as {@code
 * weir:NAME}.
 */
@ConsumerType
public interface InventoryStore {

  /** In kebab case, as in configuration. */
  String name();

  /**
   * Adds the entries, or replaces those of their kinds and keys, in this order: all of them or, if
   * one is refused, none. Every change is audited in the same transaction; what is equal to what is
   * there already is no change, and one that {@link InventoryEntry#lasting} leaves out is stored
   * but not audited. Audit entries are kept as they are: for a restored backup only.
   *
   * @param entries taken one by one; what it throws undoes the transaction and is passed on
   */
  void putAll(Iterator<? extends InventoryEntry> entries, String actor) throws StoreException;

  /** Adds or replaces one entry, as {@link #putAll} does. */
  default void put(InventoryEntry entry, String actor) throws StoreException {
    putAll(List.of(entry).iterator(), actor);
  }

  <T extends InventoryEntry> Optional<T> find(Class<T> type, String key) throws StoreException;

  /** At most {@link Page#limit()} entries, in the order of their keys. */
  <T extends InventoryEntry> List<T> list(Class<T> type, Page page) throws StoreException;

  /**
   * How many entries of a kind there are. Lists them all, page by page; a store that can count
   * without that does.
   */
  default <T extends InventoryEntry> long count(Class<T> type) throws StoreException {
    long count = 0;
    Page page = Page.first(Page.MAX_LIMIT);
    for (List<T> some = list(type, page); !some.isEmpty(); some = list(type, page)) {
      count += some.size();
      page = page.after(some.get(some.size() - 1));
    }
    return count;
  }

  /**
   * Forgets an entry; nothing happens if there is none. A device takes its interfaces, their
   * summaries, its neighbours and its links along; these are not audited one by one.
   */
  void remove(Class<? extends InventoryEntry> type, String key, String actor) throws StoreException;

  /**
   * Forgets entries of a kind, each as {@link #remove} does; of some that one refuses, others may
   * be gone. A store that can do it at once does.
   */
  default void removeAll(
      Class<? extends InventoryEntry> type, Collection<String> keys, String actor)
      throws StoreException {
    for (String key : keys) {
      remove(type, key, actor);
    }
  }
}
