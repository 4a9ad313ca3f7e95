package io.weir.interfaces.rest;

import io.weir.api.inventory.AuditEntry;
import io.weir.api.inventory.Baseline;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** An inventory with two exporters, a baseline and a change. */
record FakeInventory(String name) implements InventoryStore {

  private static final List<InventoryEntry> ENTRIES =
      List.of(
          exporter("192.0.2.1"),
          exporter("192.0.2.9"),
          new Baseline("ge-0/0/1 in", 7, 1.5, 0.5, 9),
          new AuditEntry(
              FakeHost.NOW.minusSeconds(60),
              "1",
              "weir:host",
              InventoryKind.EXPORTER,
              "192.0.2.9",
              Optional.empty(),
              Optional.of("name=x")));

  private static Exporter exporter(String address) {
    return new Exporter(
        Address.parse(address),
        "",
        FakeHost.NOW,
        FakeHost.NOW,
        new TreeSet<>(List.of("netflow")),
        0,
        Optional.empty());
  }

  @Override
  public void putAll(Iterator<? extends InventoryEntry> entries, String actor) {
    throw new UnsupportedOperationException("REST changes nothing");
  }

  @Override
  public <T extends InventoryEntry> Optional<T> find(Class<T> type, String key) {
    return ENTRIES.stream()
        .filter(entry -> type.isInstance(entry) && entry.key().equals(key))
        .findFirst()
        .map(type::cast);
  }

  @Override
  public <T extends InventoryEntry> List<T> list(Class<T> type, Page page) {
    int way = page.descending() ? -1 : 1;
    return ENTRIES.stream()
        .filter(type::isInstance)
        .filter(entry -> page.after().isEmpty() || entry.key().compareTo(page.after()) * way > 0)
        .limit(page.limit())
        .map(type::cast)
        .toList();
  }

  @Override
  public void remove(Class<? extends InventoryEntry> type, String key, String actor) {
    throw new UnsupportedOperationException("REST changes nothing");
  }
}
