package io.weir.platform.runtime;

import io.weir.api.collect.ExporterStatus;
import io.weir.api.collect.LedgerLine;
import io.weir.api.flow.SequenceUnit;
import io.weir.platform.runtime.exporter.ExporterTable;
import io.weir.platform.runtime.exporter.SequenceTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The exporters of all collectors, and the ledger's first lines: what exporters sent by their own
 * numbers, and what of it came. Outlives the collectors, which are known by name. For any thread.
 */
final class NetworkAccount {

  private static final String PLACE = "network";

  private final int maxExporters;
  private final Map<String, ExporterTable> tables = new ConcurrentSkipListMap<>();

  /**
   * @param maxExporters for each collector
   */
  NetworkAccount(int maxExporters) {
    this.maxExporters = maxExporters;
  }

  ExporterTable table(String collector) {
    return tables.computeIfAbsent(collector, name -> new ExporterTable(name, maxExporters));
  }

  List<ExporterStatus> exporters(long nowMillis) {
    return tables.values().stream().flatMap(table -> table.statuses(nowMillis).stream()).toList();
  }

  /** A line for every unit that any exporter counts in; one of zeros before there is any. */
  List<LedgerLine> lines(long nowMillis) {
    List<LedgerLine> lines = new ArrayList<>();
    for (SequenceUnit unit : SequenceUnit.values()) {
      long received = 0;
      long missing = 0;
      long awaited = 0;
      for (ExporterTable table : tables.values()) {
        SequenceTotals totals = table.totals(unit, nowMillis);
        received += totals.received();
        missing += totals.missing();
        awaited += totals.awaited();
      }
      if ((received | missing | awaited) != 0) {
        lines.add(line(unit, received, missing, awaited));
      }
    }
    return lines.isEmpty() ? List.of(line(SequenceUnit.DATAGRAMS, 0, 0, 0)) : lines;
  }

  private static LedgerLine line(SequenceUnit unit, long received, long missing, long awaited) {
    Map<String, Long> reasons = missing == 0 ? Map.of() : Map.of("missing", missing);
    String text = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    long sent = received + missing + awaited;
    return new LedgerLine(PLACE, text, sent, received, missing, awaited, reasons);
  }
}
