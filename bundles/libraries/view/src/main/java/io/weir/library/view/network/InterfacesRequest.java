package io.weir.library.view.network;

import io.weir.api.flow.FlowQuery;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import io.weir.library.view.Containing;
import io.weir.library.view.InventoryScan;
import io.weir.library.view.Options;
import java.util.List;
import java.util.Optional;

/**
 * Interfaces by device, in the order of their ids.
 *
 * @param device the id of one device
 * @param type what they are for, such as {@code uplink}
 * @param provider whose lines they are
 * @param state their ifOperStatus
 * @param search what one of their fields contains, in whatever case
 * @param after the last of the page before
 */
public record InterfacesRequest(
    Optional<String> device,
    Optional<String> type,
    Optional<String> provider,
    Optional<Boolean> critical,
    Optional<String> state,
    String search,
    Optional<InterfaceRef> after,
    int limit) {

  /** The options it reads. */
  public static final List<String> OPTIONS =
      List.of("device", "type", "provider", "critical", "state", "search", "after", "limit");

  /** ifOperStatus, RFC 2863. */
  public static final List<String> STATES =
      List.of("up", "down", "testing", "unknown", "dormant", "notPresent", "lowerLayerDown");

  /**
   * Some interfaces.
   *
   * @param next what {@code after} is for those that follow; none at the end. A search looks at
   *     10,000 at a time: it may have found none, and go on.
   */
  public record Answer(String store, List<InterfaceLine> interfaces, Optional<String> next) {}

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static InterfacesRequest of(Options options) {
    return new InterfacesRequest(
        options.text("device"),
        options.text("type"),
        options.text("provider"),
        options.oneOf("critical", List.of("true", "false")).map(Boolean::valueOf),
        options.oneOf("state", STATES),
        options.text("search").orElse(""),
        options.text("after").map(InterfaceRef::parse),
        options.limit(FlowQuery.MAX_LIMIT));
  }

  /** The same of one device. */
  public InterfacesRequest of(String one) {
    return new InterfacesRequest(
        Optional.of(one), type, provider, critical, state, search, after, limit);
  }

  /** Asks a store; blocks. */
  public Answer ask(InventoryStore store) throws StoreException {
    Page all = device.map(id -> Page.within(limit, id)).orElseGet(() -> Page.first(limit));
    String last = after.map(InterfaceRef::key).orElse("");
    InventoryScan.Found<NetworkInterface> found =
        new InventoryScan<>(store, NetworkInterface.class, this::isWanted, any -> false)
            .from(new Page(all.prefix(), last, limit, false));
    return new Answer(
        store.name(),
        found.entries().stream().map(InterfaceLine::of).toList(),
        found.last().map(one -> InterfaceRef.of(one).toString()));
  }

  private boolean isWanted(NetworkInterface one) {
    return isOrAny(type, one.type())
        && isOrAny(provider, one.provider())
        && isOrAny(state, one.ifOperStatus())
        && (critical.isEmpty() || critical.get() == one.critical())
        && new Containing(search).test(one);
  }

  private static boolean isOrAny(Optional<String> wanted, String value) {
    return wanted.isEmpty() || wanted.get().equalsIgnoreCase(value);
  }
}
