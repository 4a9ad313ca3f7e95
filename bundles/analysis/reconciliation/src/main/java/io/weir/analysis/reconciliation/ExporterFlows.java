package io.weir.analysis.reconciliation;

import io.weir.analysis.reconciliation.model.FlowSum;
import io.weir.api.metric.Aggregate;
import io.weir.api.metric.Fold;
import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import io.weir.api.net.Address;
import io.weir.api.reconciliation.Row.Direction;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an exporter's flows came to by ifIndex, from the series that are made of flows: these are by
 * the minute in which the traffic was.
 */
final class ExporterFlows {

  private static final List<String> MEASURES =
      List.of("bytes", "packets", "raw_bytes", "raw_packets");

  private final Map<Direction, Map<Long, double[]>> sums = new EnumMap<>(Direction.class);

  private ExporterFlows() {
    for (Direction direction : Direction.values()) {
      sums.put(direction, new HashMap<>());
    }
  }

  static ExporterFlows read(MetricStore store, Address exporter, Instant from, Instant to)
      throws StoreException {
    ExporterFlows flows = new ExporterFlows();
    for (int measure = 0; measure < MEASURES.size(); measure++) {
      MetricQuery query =
          new MetricQuery(
                  "weir_flow_interface_" + MEASURES.get(measure),
                  Map.of("exporter", exporter.toString()),
                  from,
                  to,
                  Duration.between(from, to))
              .fold(Fold.SUM, Duration.ZERO)
              .group(Aggregate.SUM, "direction", "interface");
      flows.take(store.read(query), measure);
    }
    return flows;
  }

  /** What is not of one interface is left out: not exported, or all the small ones together. */
  private void take(SeriesBlock block, int measure) {
    for (int series = 0; series < block.keys().size(); series++) {
      SeriesKey key = block.keys().get(series);
      String ifIndex = key.labels().getOrDefault("interface", "");
      if (ifIndex.matches("[1-9][0-9]{0,9}")) {
        direction(key)
                .computeIfAbsent(Long.valueOf(ifIndex), any -> new double[MEASURES.size()])[
                measure] +=
            block.value(series, 0);
      }
    }
  }

  private Map<Long, double[]> direction(SeriesKey key) {
    String direction = key.labels().getOrDefault("direction", "in");
    return sums.get(Direction.valueOf(direction.toUpperCase(Locale.ROOT)));
  }

  Set<Long> ifIndexes() {
    Set<Long> all = new TreeSet<>();
    sums.values().forEach(map -> all.addAll(map.keySet()));
    return all;
  }

  FlowSum of(long ifIndex, Direction direction) {
    double[] sum = sums.get(direction).get(ifIndex);
    return sum == null ? FlowSum.NONE : new FlowSum(sum[0], sum[1], sum[2], sum[3]);
  }
}
