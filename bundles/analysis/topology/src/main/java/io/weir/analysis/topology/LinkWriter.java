package io.weir.analysis.topology;

import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Link;
import io.weir.api.store.StoreException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the links in an inventory up to date. */
final class LinkWriter {

  private static final Logger LOG = LoggerFactory.getLogger(LinkWriter.class);
  private static final int AT_ONCE = 500;

  private final InventoryStore store;
  private boolean failing;

  LinkWriter(InventoryStore store) {
    this.store = store;
  }

  /**
   * Writes, some hundred at a time: what is refused, because a device went meanwhile, costs no more
   * than that, and is concluded anew in the next round.
   *
   * @return whether all were taken
   */
  boolean write(List<Link> put, List<Link> remove) {
    try {
      for (Link link : remove) {
        store.remove(Link.class, link.key(), InventoryTopology.ACTOR);
      }
      boolean all = put(put);
      failing = !all;
      return all;
    } catch (StoreException e) {
      tell(e);
      return false;
    }
  }

  private boolean put(List<Link> links) throws StoreException {
    boolean all = true;
    for (int first = 0; first < links.size(); first += AT_ONCE) {
      List<Link> some = links.subList(first, Math.min(first + AT_ONCE, links.size()));
      try {
        store.putAll(some.iterator(), InventoryTopology.ACTOR);
      } catch (StoreException e) {
        if (e.kind() != StoreException.Kind.REJECTED) {
          throw e;
        }
        all = false;
        tell(e);
      }
    }
    return all;
  }

  /** Once for a failure that lasts. */
  private void tell(StoreException e) {
    if (!failing) {
      LOG.warn("Links are not written to the inventory {}: {}", store.name(), e.getMessage());
    }
    failing = true;
  }
}
