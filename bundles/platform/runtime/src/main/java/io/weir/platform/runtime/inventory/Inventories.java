package io.weir.platform.runtime.inventory;

import io.weir.api.collect.ExporterStatus;
import io.weir.api.collect.StoreDelivery;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.net.Address;
import io.weir.platform.runtime.pipeline.Account;
import io.weir.platform.runtime.pipeline.Ledger;
import io.weir.platform.runtime.pipeline.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The inventories that there are, each told of what the host sees. For any thread. */
public final class Inventories {

  private static final long PATIENCE_MILLIS = 5_000;

  private final Supplier<List<ExporterStatus>> exporters;
  private final InventorySettings settings;
  private final Ledger ledger;
  private final Notices notices;
  private final List<InventoryRecorder> recorders = new CopyOnWriteArrayList<>();

  /**
   * There is none yet.
   *
   * @param exporters all that the host sees, asked for by the inventories' threads
   */
  public Inventories(
      Supplier<List<ExporterStatus>> exporters,
      InventorySettings settings,
      Ledger ledger,
      Notices notices) {
    this.exporters = exporters;
    this.settings = settings;
    this.ledger = ledger;
    this.notices = notices;
  }

  public void add(InventoryStore store) {
    Account account = ledger.outlet("inventory:" + store.name(), "exporters");
    InventoryRecorder recorder =
        new InventoryRecorder(
            store, this::seen, settings, new ExporterBook(settings, account), notices);
    recorders.add(recorder);
    recorder.start();
  }

  private Map<Address, Sighting> seen() {
    return settings.maxExporters() == 0 ? Map.of() : Sighting.of(exporters.get());
  }

  /** When it returns the inventory is not called any more, unless it does not answer. */
  public void remove(InventoryStore store) {
    for (InventoryRecorder recorder : recorders) {
      if (recorder.isOf(store)) {
        close(recorder);
      }
    }
  }

  private void close(InventoryRecorder recorder) {
    recorders.remove(recorder);
    if (!recorder.close(PATIENCE_MILLIS)) {
      String sentence = "inventory " + recorder.status().name() + " does not return from a call";
      notices.warn(sentence, sentence, new IllegalStateException(sentence));
    }
  }

  /** How it goes with each, in the order in which they came. */
  public List<StoreDelivery> deliveries() {
    List<StoreDelivery> deliveries = new ArrayList<>();
    recorders.forEach(recorder -> deliveries.add(recorder.status()));
    return deliveries;
  }

  public void close() {
    recorders.forEach(this::close);
  }
}
