package io.weir.library.view.network;

import io.weir.api.flow.FlowQuery;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import io.weir.library.view.Containing;
import io.weir.library.view.InventoryScan;
import io.weir.library.view.Options;
import java.util.List;
import java.util.Optional;

/**
 * Devices in the order of their ids.
 *
 * @param search what one of their fields contains, in whatever case
 * @param after the last id of the page before
 */
public record DevicesRequest(String search, String after, int limit) {

  /** The options it reads. */
  public static final List<String> OPTIONS = List.of("search", "after", "limit");

  /**
   * Some devices.
   *
   * @param next what {@code after} is for those that follow; none at the end
   */
  public record Answer(String store, List<DeviceLine> devices, Optional<String> next) {}

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static DevicesRequest of(Options options) {
    return new DevicesRequest(
        options.text("search").orElse(""),
        options.text("after").orElse(""),
        options.limit(FlowQuery.MAX_LIMIT));
  }

  /** Asks a store; blocks. */
  public Answer ask(InventoryStore store) throws StoreException {
    Containing wanted = new Containing(search);
    InventoryScan.Found<Device> found =
        new InventoryScan<>(store, Device.class, wanted::test, any -> false)
            .from(new Page("", after, limit, false));
    return new Answer(
        store.name(),
        found.entries().stream().map(DeviceLine::of).toList(),
        found.last().map(Device::id));
  }
}
