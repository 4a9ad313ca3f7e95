package io.weir.library.view;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowFilter.And;
import io.weir.api.flow.FlowRecord;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the inventory knows of the interfaces that flows passed. No answer fails for want of it. For
 * one answer and one thread.
 */
public final class KnownInterfaces {

  private final Optional<InventoryStore> store;
  private final Optional<ExportingDevices> exporting;
  private final Map<Address, DeviceInterfaces> devices = new HashMap<>();
  private Optional<String> trouble;

  private KnownInterfaces(Optional<InventoryStore> store, Optional<String> trouble) {
    this.store = store;
    this.exporting = store.map(ExportingDevices::new);
    this.trouble = trouble;
  }

  /** Of the inventory that answers first. */
  public static KnownInterfaces of(Services services) {
    try {
      return services.inventories().isEmpty()
          ? none()
          : of(services.openInventory(Optional.empty()));
    } catch (UnavailableException e) {
      return new KnownInterfaces(Optional.empty(), Optional.of(e.getMessage()));
    }
  }

  static KnownInterfaces of(InventoryStore store) {
    return new KnownInterfaces(Optional.of(store), Optional.empty());
  }

  /** Where there is no inventory. */
  public static KnownInterfaces none() {
    return new KnownInterfaces(Optional.empty(), Optional.empty());
  }

  /** A sentence why there are no details; empty where there is nothing to be said. */
  Optional<String> trouble() {
    return trouble;
  }

  /**
   * What is known of both sides of a flow, or of a key, by the names of JSON; it may be nothing.
   * Blocks.
   */
  Map<String, Object> details(FlowRecord flow) {
    Map<String, Object> details = new LinkedHashMap<>();
    for (FlowSide side : FlowSide.values()) {
      long ifIndex = flow.number(side.index());
      if (ifIndex != 0) {
        device(flow.address(FlowField.EXPORTER))
            .find(ifIndex, flow.text(side.storedName()))
            .ifPresent(one -> details.putAll(side.details(one)));
      }
    }
    return details;
  }

  private DeviceInterfaces device(Address exporter) {
    return devices.computeIfAbsent(exporter, this::read);
  }

  private DeviceInterfaces read(Address exporter) {
    if (store.isEmpty() || trouble.isPresent() || exporter.isUnspecified()) {
      return DeviceInterfaces.NONE;
    }
    try {
      Optional<String> device = exporting.orElseThrow().at(exporter);
      return device.isEmpty()
          ? DeviceInterfaces.NONE
          : DeviceInterfaces.read(store.get(), device.get());
    } catch (StoreException e) {
      trouble = Optional.of(e.getMessage());
      return DeviceInterfaces.NONE;
    }
  }

  /**
   * A filter that takes only the flows that passed so. Blocks.
   *
   * @throws UnavailableException if there is no inventory that could say which interfaces these are
   */
  FlowFilter restrict(FlowScope scope) throws StoreException {
    if (scope.passage().isEmpty()) {
      return scope.filter();
    }
    InventoryStore known =
        store.orElseThrow(
            () ->
                new UnavailableException(
                    trouble.orElse("There is no inventory that knows interfaces")));
    return new And(List.of(PassageFilter.of(scope.passage().get(), known), scope.filter()));
  }
}
