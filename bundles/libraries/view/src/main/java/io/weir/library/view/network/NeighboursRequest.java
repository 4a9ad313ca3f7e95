package io.weir.library.view.network;

import io.weir.api.flow.FlowQuery;
import io.weir.api.inventory.EntryId;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import io.weir.library.view.Containing;
import io.weir.library.view.InventoryScan;
import io.weir.library.view.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What devices heard of each other, by device.
 *
 * @param device the id of one device
 * @param protocol one protocol, such as {@code lldp}
 * @param search what one of the fields contains, in whatever case
 * @param after the last of the page before, as {@code DEVICE~ID}
 */
public record NeighboursRequest(
    Optional<String> device, Optional<String> protocol, String search, String after, int limit) {

  /** The options it reads. */
  public static final List<String> OPTIONS =
      List.of("device", "protocol", "search", "after", "limit");

  /**
   * Some neighbours.
   *
   * @param next what {@code after} is for those that follow; none at the end
   */
  public record Answer(String store, List<NeighbourLine> neighbours, Optional<String> next) {}

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static NeighboursRequest of(Options options) {
    return new NeighboursRequest(
        options.text("device").map(EntryId::check),
        options.text("protocol"),
        options.text("search").orElse(""),
        options.text("after").map(text -> InterfaceRef.parse(text).key()).orElse(""),
        options.limit(FlowQuery.MAX_LIMIT));
  }

  /** The same of one device. */
  public NeighboursRequest of(String one) {
    return new NeighboursRequest(Optional.of(one), protocol, search, after, limit);
  }

  /** Asks a store; blocks. */
  public Answer ask(InventoryStore store) throws StoreException {
    String prefix = device.map(id -> InventoryEntry.key(id) + InventoryEntry.SEPARATOR).orElse("");
    InventoryScan.Found<Neighbour> found =
        new InventoryScan<>(store, Neighbour.class, this::isWanted, any -> false)
            .from(new Page(prefix, after, limit, false));
    Ends ends = Ends.of(store);
    List<NeighbourLine> lines = new ArrayList<>();
    for (Neighbour one : found.entries()) {
      lines.add(NeighbourLine.of(ends.end(one), one));
    }
    return new Answer(
        store.name(),
        lines,
        found.last().map(last -> new InterfaceRef(last.deviceId(), last.id()).toString()));
  }

  private boolean isWanted(Neighbour one) {
    return (protocol.isEmpty() || protocol.get().equalsIgnoreCase(one.protocol()))
        && new Containing(search).test(one);
  }
}
