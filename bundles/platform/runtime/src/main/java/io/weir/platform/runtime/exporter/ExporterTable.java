package io.weir.platform.runtime.exporter;

import io.weir.api.collect.ExporterStatus;
import io.weir.api.flow.ExporterId;
import io.weir.api.flow.SequenceUnit;
import io.weir.api.net.Address;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The exporters of one collector. Bounded: the one heard of longest ago gives way, and what its
 * sequences told stays in the sums. Outlives the collector's listeners. One thread at a time
 * writes, any reads.
 */
public final class ExporterTable {

  private static final int STREAMS_PER_EXPORTER = 4;

  private final String collector;
  private final int most;
  private final StreamBudget budget;
  private final RecentTable<Exporter> exporters = new RecentTable<>();
  private final Map<SequenceUnit, SequenceTotals> evictedTotals = new EnumMap<>(SequenceUnit.class);
  private String protocol = "";
  private long evicted;

  /**
   * @param most exporters that are told apart at a time
   */
  public ExporterTable(String collector, int most) {
    this.collector = collector;
    this.most = most;
    this.budget = new StreamBudget(most * STREAMS_PER_EXPORTER);
  }

  /** A listener begins to use the table. */
  public synchronized void open(String spoken) {
    protocol = spoken;
  }

  /** The listener that used the table has let its decoder go. */
  public synchronized void close() {
    exporters.forEach(Exporter::forgetParked);
  }

  /**
   * The exporter with this address and port; added if it is new.
   *
   * @param port 0 where senders are not told apart by port
   */
  public synchronized Exporter of(long high, long low, int port, long nowMillis) {
    Exporter known = exporters.find(high, low, port);
    return known != null ? known : add(new ExporterId(new Address(high, low), port), nowMillis);
  }

  /** The exporter, if it is known still; null if not. */
  public synchronized Exporter find(ExporterId id) {
    return exporters.find(id.address().high(), id.address().low(), id.port());
  }

  private Exporter add(ExporterId id, long nowMillis) {
    if (exporters.size() == most) {
      exporters.removeOldest().ifPresent(this::evict);
    }
    Exporter exporter = new Exporter(id, budget, nowMillis);
    exporters.add(exporter);
    return exporter;
  }

  private void evict(Exporter exporter) {
    evicted++;
    for (SequenceUnit unit : SequenceUnit.values()) {
      SequenceTotals totals = exporter.totals(unit, Long.MAX_VALUE);
      if (!totals.isEmpty()) {
        evictedTotals.computeIfAbsent(unit, none -> new SequenceTotals()).add(totals);
      }
    }
    exporter.release();
  }

  /** Exporters that gave way to newer ones. */
  public synchronized long evicted() {
    return evicted;
  }

  /** What the sequences of all exporters tell, those that gave way included. */
  public SequenceTotals totals(SequenceUnit unit, long nowMillis) {
    SequenceTotals totals = new SequenceTotals();
    List<Exporter> living;
    synchronized (this) {
      SequenceTotals before = evictedTotals.get(unit);
      if (before != null) {
        totals.add(before);
      }
      living = living();
    }
    living.forEach(exporter -> totals.add(exporter.totals(unit, nowMillis)));
    return totals;
  }

  /** All exporters, the one heard of last first. */
  public List<ExporterStatus> statuses(long nowMillis) {
    return living().stream()
        .map(exporter -> exporter.status(collector, protocol(), nowMillis))
        .toList();
  }

  private synchronized String protocol() {
    return protocol;
  }

  /** A copy, so that the listener waits for nobody who reads. */
  private synchronized List<Exporter> living() {
    List<Exporter> all = new ArrayList<>(exporters.size());
    exporters.forEach(all::add);
    return all;
  }
}
