package io.weir.platform.runtime.exporter;

import io.weir.api.flow.SequenceUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The sequences of one exporter, bounded: the one heard of longest ago gives way. */
final class SequenceStreams {

  private static final int MOST = 1024;

  private final RecentTable<SequenceWindow> windows = new RecentTable<>();
  private final Map<SequenceUnit, SequenceTotals> closed = new EnumMap<>(SequenceUnit.class);
  private final StreamBudget budget;
  private SequenceUnit principal = SequenceUnit.DATAGRAMS;

  SequenceStreams(StreamBudget budget) {
    this.budget = budget;
  }

  void receive(SequenceNotes notes, int i, long up, long boot, long nowMillis) {
    SequenceUnit unit = notes.unit(i);
    if (unit != SequenceUnit.SAMPLES) {
      principal = unit;
    }
    SequenceWindow window = windows.find(notes.stream(i), notes.agent(), unit.ordinal());
    if (window == null) {
      if (!makeRoom()) {
        return;
      }
      window = new SequenceWindow(notes.stream(i), notes.agent(), unit);
      windows.add(window);
    }
    window.receive((int) notes.number(i), notes.count(i), up, boot, nowMillis);
  }

  /** The unit that tells most of the exporter: what it counts in its datagrams' headers. */
  SequenceUnit principal() {
    return principal;
  }

  SequenceTotals totals(SequenceUnit unit, long nowMillis) {
    SequenceTotals totals = new SequenceTotals();
    SequenceTotals before = closed.get(unit);
    if (before != null) {
      totals.add(before);
    }
    windows.forEach(
        window -> {
          if (window.unit() == unit) {
            window.settle(nowMillis);
            totals.add(window);
          }
        });
    return totals;
  }

  /** Gives all windows' room back. */
  void release() {
    budget.give(windows.size());
  }

  private boolean makeRoom() {
    if (windows.size() < MOST && budget.take()) {
      return true;
    }
    Optional<SequenceWindow> oldest = windows.removeOldest();
    oldest.ifPresent(this::close);
    return oldest.isPresent();
  }

  private void close(SequenceWindow window) {
    window.settle(Long.MAX_VALUE);
    closed.computeIfAbsent(window.unit(), unit -> new SequenceTotals()).add(window);
  }
}
