package io.weir.library.view;

import io.weir.api.collect.Collection;
import io.weir.api.collect.StoreDelivery;
import io.weir.api.flow.FlowStore;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.metric.MetricStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who answers at this moment.
 *
 * @param collection the host, where it runs
 * @param flowStores the one to ask first comes first
 * @param metricStores the one to ask first comes first
 * @param inventories the one to ask first comes first
 * @param network who finds and asks devices
 */
public record Services(
    Optional<Collection> collection,
    List<FlowStore> flowStores,
    List<MetricStore> metricStores,
    List<InventoryStore> inventories,
    NetworkServices network) {

  public Services {
    flowStores = List.copyOf(flowStores);
    metricStores = List.copyOf(metricStores);
    inventories = List.copyOf(inventories);
  }

  /** Where nobody asks for an inventory. */
  public Services(
      Optional<Collection> collection, List<FlowStore> flowStores, List<MetricStore> metricStores) {
    this(collection, flowStores, metricStores, List.of(), NetworkServices.NONE);
  }

  /** Where nobody asks devices. */
  public Services(
      Optional<Collection> collection,
      List<FlowStore> flowStores,
      List<MetricStore> metricStores,
      List<InventoryStore> inventories) {
    this(collection, flowStores, metricStores, inventories, NetworkServices.NONE);
  }

  /**
   * The host.
   *
   * @throws UnavailableException if it does not run
   */
  public Collection host() {
    return collection.orElseThrow(
        () -> new UnavailableException("The collecting host does not run: is weir-core started?"));
  }

  /**
   * The store of that name, or the first one.
   *
   * @throws UnavailableException if there is no store at all
   * @throws IllegalArgumentException if there is none of that name
   */
  public FlowStore flowStore(Optional<String> name) {
    return choose(flowStores, FlowStore::name, name, "flow");
  }

  /** As {@link #flowStore}, for metrics. */
  public MetricStore metricStore(Optional<String> name) {
    return choose(metricStores, MetricStore::name, name, "metric");
  }

  /** As {@link #flowStore}, for inventories. */
  public InventoryStore inventory(Optional<String> name) {
    return choose(inventories, InventoryStore::name, name, "inventory");
  }

  /**
   * As {@link #inventory}, but only one that answers: whoever asks does not wait for a server that
   * is known to be away.
   *
   * @throws UnavailableException saying why it does not
   */
  public InventoryStore openInventory(Optional<String> name) {
    InventoryStore store = inventory(name);
    String state = inventoryState(store.name());
    if (state.startsWith("unavailable")) {
      throw new UnavailableException("The inventory " + store.name() + " is " + state);
    }
    return store;
  }

  /** What the host says of an inventory; {@code running} where nobody says anything. */
  private String inventoryState(String name) {
    return collection.stream()
        .flatMap(host -> host.deliveries().stream())
        .filter(way -> way.kind().equals("inventory") && way.name().equals(name))
        .map(StoreDelivery::state)
        .findFirst()
        .orElse("running");
  }

  private static <S> S choose(
      List<S> stores, Function<S, String> nameOf, Optional<String> wanted, String kind) {
    if (stores.isEmpty()) {
      throw new UnavailableException(
          "There is no " + kind + " store: none is installed, configured and ready.");
    }
    if (wanted.isEmpty()) {
      return stores.get(0);
    }
    return stores.stream()
        .filter(store -> nameOf.apply(store).equals(wanted.get()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "wanted a %s store of %s, got '%s'"
                        .formatted(kind, stores.stream().map(nameOf).toList(), wanted.get())));
  }

  /** All stores, of whatever kind, that are more than stores: those of a type. */
  public <S> List<S> stores(Class<S> type) {
    return Stream.of(flowStores, metricStores, inventories)
        .flatMap(List::stream)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
