package io.weir.api.snmp;

import io.weir.api.inventory.HistoryEntry;
import io.weir.api.metric.Sample;
import java.util.List;

/**
 * What a poller found in one round.
 *
 * @param samples for the stores of series
 * @param events what changed since the round before, for the inventory's history
 */
public record Findings(List<Sample> samples, List<HistoryEntry> events) {

  public Findings {
    samples = List.copyOf(samples);
    events = List.copyOf(events);
  }
}
