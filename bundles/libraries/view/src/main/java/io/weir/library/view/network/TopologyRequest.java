package io.weir.library.view.network;

import io.weir.api.flow.FlowQuery;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Link;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import io.weir.library.view.InventoryScan;
import io.weir.library.view.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Links, and after them what devices heard of somebody who is not known.
 *
 * @param after the key of the last of the page before: a link's has four parts, a neighbour's two
 */
public record TopologyRequest(String after, int limit) {

  /** The options it reads. */
  public static final List<String> OPTIONS = List.of("after", "limit");

  private static final String SEPARATOR = "~";

  /**
   * Some links.
   *
   * @param next what {@code after} is for those that follow; none at the end
   */
  public record Answer(String store, List<LinkLine> links, Optional<String> next) {}

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static TopologyRequest of(Options options) {
    String after = options.text("after").orElse("");
    int parts = after.isEmpty() ? 0 : after.split(SEPARATOR, -1).length;
    if (parts != 0 && parts != 2 && parts != 4) {
      throw new IllegalArgumentException(
          "wanted 'after' as the 'next' of an answer, got '" + after + "'");
    }
    return new TopologyRequest(after, options.limit(FlowQuery.MAX_LIMIT));
  }

  /** Asks a store; blocks. */
  public Answer ask(InventoryStore store) throws StoreException {
    Ends ends = Ends.of(store);
    List<LinkLine> lines = new ArrayList<>();
    boolean amongNeighbours = after.split(SEPARATOR, -1).length == 2;
    if (!amongNeighbours) {
      Optional<String> next = links(store, ends, lines);
      if (next.isPresent()) {
        return new Answer(store.name(), lines, next);
      }
    }
    Page page = new Page("", amongNeighbours ? key(after) : "", limit - lines.size(), false);
    InventoryScan.Found<Neighbour> heard =
        new InventoryScan<>(
                store, Neighbour.class, Sightings.of(store, ends)::isOneSided, x -> false)
            .from(page);
    for (Neighbour one : heard.entries()) {
      lines.add(ends.line(one));
    }
    return new Answer(store.name(), lines, heard.last().map(TopologyRequest::text));
  }

  /**
   * Adds links.
   *
   * @return where to go on, if there is no room for a neighbour
   */
  private Optional<String> links(InventoryStore store, Ends ends, List<LinkLine> lines)
      throws StoreException {
    InventoryScan.Found<Link> found =
        new InventoryScan<>(store, Link.class, any -> true, any -> false)
            .from(new Page("", key(after), limit, false));
    for (Link one : found.entries()) {
      lines.add(ends.line(one));
    }
    boolean full = lines.size() == limit;
    return full ? Optional.of(text(found.entries().get(limit - 1))) : Optional.empty();
  }

  private static String text(InventoryEntry entry) {
    return entry.key().replace(InventoryEntry.SEPARATOR, SEPARATOR);
  }

  private static String key(String text) {
    return text.replace(SEPARATOR, InventoryEntry.SEPARATOR);
  }
}
