package io.weir.platform.runtime.inventory;

import io.weir.api.collect.StoreDelivery;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.platform.runtime.pipeline.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells one inventory of the exporters that the host sees, on a thread of its own: again and again
 * while it is away, and only what is new or has changed. The host's tables of exporters, which are
 * bounded, are the queue.
 */
final class InventoryRecorder {

  /** Who the audit says it was. */
  static final String ACTOR = "weir:host";

  private static final int PAGE = 1_000;
  private static final String NOBODY = Address.UNSPECIFIED.toString();

  private final InventoryStore store;
  private final Supplier<Map<Address, Sighting>> seen;
  private final InventorySettings settings;
  private final ExporterBook book;
  private final Notices notices;
  private final InventoryState state = new InventoryState(System::nanoTime);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  InventoryRecorder(
      InventoryStore store,
      Supplier<Map<Address, Sighting>> seen,
      InventorySettings settings,
      ExporterBook book,
      Notices notices) {
    this.store = store;
    this.seen = seen;
    this.settings = settings;
    this.book = book;
    this.notices = notices;
    this.thread = new Thread(this::run, "weir-inventory-" + store.name());
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  boolean isOf(InventoryStore other) {
    return store == other;
  }

  StoreDelivery status() {
    return state.of(store.name());
  }

  /**
   * Ends the thread, and never by an interrupt, which would close the files of an embedded
   * database.
   *
   * @return whether the inventory is not called any more
   */
  boolean close(long patienceMillis) {
    closing.countDown();
    try {
      thread.join(patienceMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  private void run() {
    try {
      do {
        look();
      } while (!closing.await(settings.lookEvery().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      book.close();
    }
  }

  private void look() {
    try {
      book.look(seen.get());
      ask();
      state.answered(book.waiting());
    } catch (StoreException e) {
      state.failed(String.valueOf(e.getMessage()), book.waiting());
    } catch (Exception | Error e) {
      state.failed(e.toString(), book.waiting());
      notices.warn("inventory " + store.name(), "inventory " + store.name() + " threw", e);
    }
  }

  private void ask() throws StoreException {
    state.calls();
    if (state.isAway()) {
      begin();
    } else {
      store.find(Exporter.class, NOBODY);
    }
    for (Sighting sighting : book.due()) {
      if (closing.getCount() == 0) {
        return;
      }
      if (book.admits(sighting)) {
        state.calls();
        write(sighting);
      }
    }
  }

  /** It may have been restored, or be another, since it was there last. */
  private void begin() throws StoreException {
    List<Exporter> known = new ArrayList<>();
    Page page = Page.first(PAGE);
    List<Exporter> some = List.of();
    do {
      page = some.isEmpty() ? page : page.after(some.get(some.size() - 1));
      some = store.list(Exporter.class, page);
      known.addAll(some);
    } while (some.size() == PAGE && known.size() < settings.maxExporters());
    book.begin(known, Math.max(known.size(), store.count(Exporter.class)));
  }

  private void write(Sighting sighting) throws StoreException {
    try {
      Optional<Exporter> known = store.find(Exporter.class, sighting.address().toString());
      Exporter entry = sighting.entry(known);
      store.put(entry, ACTOR);
      book.wrote(entry, known.isEmpty());
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.REJECTED) {
        throw e;
      }
      refused(sighting, "refused", e);
    } catch (RuntimeException e) {
      refused(sighting, "failed", e);
    }
  }

  private void refused(Sighting sighting, String reason, Exception why) {
    book.refuse(sighting, reason);
    notices.warn(
        reason + " by inventory " + store.name(),
        "exporter " + sighting.address() + " is not in the inventory " + store.name(),
        why);
  }
}
