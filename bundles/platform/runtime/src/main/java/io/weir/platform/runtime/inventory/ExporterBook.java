package io.weir.platform.runtime.inventory;

import io.weir.api.inventory.Exporter;
import io.weir.api.net.Address;
import io.weir.platform.runtime.pipeline.Account;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which exporters an inventory has, and which it should be told of. It holds no more than the host
 * sees and the inventory may have. For one thread.
 *
 * <p>In the ledger, in is an exporter that is new or has changed, out is one that was written.
 */
final class ExporterBook {

  private final InventorySettings settings;
  private final Account account;
  private final Map<Address, Exporter> written = new HashMap<>();
  private final Map<Address, Sighting> waiting = new HashMap<>();
  private final Set<Address> refused = new HashSet<>();
  private long inventorySize;

  ExporterBook(InventorySettings settings, Account account) {
    this.settings = settings;
    this.account = account;
  }

  /** Begins with what the inventory has. */
  void begin(List<Exporter> some, long size) {
    written.clear();
    some.forEach(exporter -> written.put(exporter.address(), exporter));
    inventorySize = size;
    waiting.values().stream().filter(one -> !isNews(one)).toList().forEach(this::has);
    if (hasRoom()) {
      refused.clear();
    }
  }

  private void has(Sighting sighting) {
    waiting.remove(sighting.address());
    account.out(1);
  }

  private boolean hasRoom() {
    return inventorySize < settings.maxExporters();
  }

  /** Takes in what the host sees now. What waits and is seen no more is lost. */
  void look(Map<Address, Sighting> seen) {
    for (Iterator<Address> all = waiting.keySet().iterator(); all.hasNext(); ) {
      if (!seen.containsKey(all.next())) {
        all.remove();
        account.lost("forgotten", 1);
      }
    }
    refused.retainAll(seen.keySet());
    seen.values().forEach(this::look);
  }

  private void look(Sighting sighting) {
    Address address = sighting.address();
    if (waiting.containsKey(address)) {
      waiting.put(address, sighting);
    } else if (!refused.contains(address) && isNews(sighting)) {
      account.in(1);
      waiting.put(address, sighting);
    }
  }

  private boolean isNews(Sighting sighting) {
    Exporter known = written.get(sighting.address());
    return known == null ? sighting.isProven(settings.provenAfter()) : sighting.isNewsTo(known);
  }

  /** What to write now: changes of what is known first, then the busiest of the new. */
  List<Sighting> due() {
    return waiting.values().stream()
        .sorted(
            Comparator.comparing((Sighting one) -> !written.containsKey(one.address()))
                .thenComparing(Comparator.comparingLong(Sighting::records).reversed()))
        .limit(settings.writesPerLook())
        .toList();
  }

  /** Whether the inventory may have one more. If not, none of the new that wait is written. */
  boolean admits(Sighting sighting) {
    if (written.containsKey(sighting.address()) || hasRoom()) {
      return true;
    }
    waiting.values().stream()
        .filter(one -> !written.containsKey(one.address()))
        .toList()
        .forEach(one -> refuse(one, "inventory_full"));
    return false;
  }

  /** The inventory has it now. */
  void wrote(Exporter exporter, boolean added) {
    waiting.remove(exporter.address());
    written.put(exporter.address(), exporter);
    inventorySize += added ? 1 : 0;
    account.out(1);
  }

  /** It is not offered again while it is seen. */
  void refuse(Sighting sighting, String reason) {
    if (waiting.remove(sighting.address()) != null) {
      refused.add(sighting.address());
      account.lost(reason, 1);
    }
  }

  /** Nobody writes what waits. */
  void close() {
    account.lost("closed", waiting.size());
    waiting.clear();
  }

  int waiting() {
    return waiting.size();
  }
}
