package io.weir.library.view;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowFilter.And;
import io.weir.api.flow.FlowFilter.Between;
import io.weir.api.flow.FlowFilter.Or;
import io.weir.api.flow.FlowFilter.Within;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Prefix;
import io.weir.api.store.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The flows through some interfaces, as a store can look for them: by exporter and ifIndex, as the
 * interfaces are numbered now.
 */
final class PassageFilter {

  /** A store looks at each of them for every flow. */
  private static final int MOST_TERMS = 500;

  private final Passage passage;
  private int terms;

  private PassageFilter(Passage passage) {
    this.passage = passage;
  }

  /**
   * Reads the inventory; blocks.
   *
   * @throws StoreException REJECTED, too, if there are too many such interfaces
   */
  static FlowFilter of(Passage passage, InventoryStore store) throws StoreException {
    Map<String, SortedSet<Long>> chosen = new HashMap<>();
    ExportingDevices.each(
        store,
        NetworkInterface.class,
        one -> {
          if (passage.isThrough(one)) {
            chosen.computeIfAbsent(one.deviceId(), any -> new TreeSet<>()).add(one.ifIndex());
          }
        });
    PassageFilter filter = new PassageFilter(passage);
    List<FlowFilter> exporters = new ArrayList<>();
    for (var device : new TreeMap<>(new ExportingDevices(store).all()).entrySet()) {
      if (chosen.containsKey(device.getValue())) {
        FlowFilter exporter = new Within(FlowField.EXPORTER, new Prefix(device.getKey(), 128));
        exporters.add(new And(List.of(exporter, filter.any(chosen.get(device.getValue())))));
      }
    }
    return new Or(exporters);
  }

  /** Neighbouring numbers are one range. */
  private FlowFilter any(SortedSet<Long> ifIndexes) throws StoreException {
    List<FlowFilter> any = new ArrayList<>();
    long first = ifIndexes.first();
    long last = first;
    for (long ifIndex : ifIndexes) {
      if (ifIndex > last + 1) {
        add(any, first, last);
        first = ifIndex;
      }
      last = ifIndex;
    }
    add(any, first, last);
    return any.size() == 1 ? any.get(0) : new Or(any);
  }

  private void add(List<FlowFilter> any, long first, long last) throws StoreException {
    for (FlowSide side : passage.sides()) {
      any.add(new Between(side.index(), first, last));
      if (++terms > MOST_TERMS) {
        throw new StoreException(
            StoreException.Kind.REJECTED,
            "wanted a 'provider' and 'interfaceType' of at most "
                + MOST_TERMS
                + " ranges of interfaces, got more: say a 'direction', or filter by exporter");
      }
    }
  }
}
