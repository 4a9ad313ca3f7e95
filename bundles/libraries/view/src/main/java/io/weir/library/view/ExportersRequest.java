package io.weir.library.view;

import io.weir.api.collect.Collection;
import io.weir.api.collect.ExporterStatus;
import io.weir.api.flow.FlowQuery;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Exporters in the order of their addresses' texts: those that the host sees, and those that the
 * inventory knows from before.
 *
 * @param exporter one alone, by its text
 * @param after the last address of the page before
 * @param limit at most so many addresses
 */
public record ExportersRequest(Optional<String> exporter, String after, int limit) {

  /** After every address. */
  private static final String END = String.valueOf(Character.MAX_VALUE);

  /** The options it reads. */
  public static final List<String> OPTIONS = List.of("exporter", "after", "limit");

  /**
   * Some exporters.
   *
   * @param exporters who has sent since the start; a line for each collector
   * @param silent who has not, though the inventory knows them
   * @param inventory {@code running}, or a sentence why there are none in {@code silent}
   * @param next what {@code after} is for those that follow; none at the end
   */
  public record Answer(
      Map<String, String> units,
      List<ExporterStatus> exporters,
      List<Exporter> silent,
      String inventory,
      Optional<String> next) {}

  /** Reads the options. */
  public static ExportersRequest of(Options options) {
    return new ExportersRequest(
        options.text("exporter"),
        options.text("after").orElse(""),
        options.limit(FlowQuery.MAX_LIMIT));
  }

  /** Asks host and inventory; blocks. An inventory that is away is not asked. */
  public Answer ask(Services services) {
    NavigableMap<String, List<ExporterStatus>> all = sending(services.host());
    Silent silent = silent(services, all.keySet());
    NavigableMap<String, List<ExporterStatus>> sending =
        all.tailMap(after, false).headMap(silent.reach(), true);
    TreeSet<String> addresses = new TreeSet<>(sending.keySet());
    silent.exporters().forEach(one -> addresses.add(one.key()));
    boolean more = addresses.size() > limit || !silent.reach().equals(END);
    String last = addresses.stream().skip(limit - 1L).findFirst().orElse(silent.reach());
    return new Answer(
        CollectionAnswers.EXPORTER_UNITS,
        sending.headMap(last, true).values().stream().flatMap(List::stream).toList(),
        silent.exporters().stream().filter(one -> one.key().compareTo(last) <= 0).toList(),
        silent.inventory(),
        more ? Optional.of(last) : Optional.empty());
  }

  private NavigableMap<String, List<ExporterStatus>> sending(Collection host) {
    NavigableMap<String, List<ExporterStatus>> sending = new TreeMap<>();
    for (ExporterStatus one : host.exporters()) {
      if (exporter.isEmpty() || exporter.get().equals(one.exporter().toString())) {
        sending
            .computeIfAbsent(one.exporter().address().toString(), none -> new ArrayList<>())
            .add(one);
      }
    }
    return sending;
  }

  /**
   * What the inventory knows.
   *
   * @param reach up to which address it was looked at
   */
  private record Silent(List<Exporter> exporters, String reach, String inventory) {
    static Silent none(String inventory) {
      return new Silent(List.of(), END, inventory);
    }
  }

  private Silent silent(Services services, Set<String> sending) {
    try {
      InventoryStore store = services.openInventory(Optional.empty());
      return exporter.isPresent() ? one(store, sending) : some(store, sending);
    } catch (UnavailableException | StoreException e) {
      return Silent.none(e.getMessage());
    }
  }

  private Silent one(InventoryStore store, Set<String> sending) throws StoreException {
    String address = exporter.orElseThrow();
    boolean asked = sending.isEmpty() && address.compareTo(after) > 0;
    return new Silent(
        asked ? store.find(Exporter.class, address).stream().toList() : List.of(), END, "running");
  }

  private Silent some(InventoryStore store, Set<String> sending) throws StoreException {
    InventoryScan.Found<Exporter> found =
        new InventoryScan<>(
                store, Exporter.class, one -> !sending.contains(one.key()), any -> false)
            .from(new Page("", after, limit, false));
    return new Silent(found.entries(), found.last().map(Exporter::key).orElse(END), "running");
  }
}
