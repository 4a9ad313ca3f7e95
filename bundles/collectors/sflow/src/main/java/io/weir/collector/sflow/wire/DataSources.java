package io.weir.collector.sflow.wire;

import io.weir.api.flow.FlowSink;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.api.net.Address;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many packets each data source could have sampled, and how many samples its agent dropped:
 * reported every {@value #REPORT_MILLIS} ms, forgotten when a source falls silent.
 */
final class DataSources {

  static final long REPORT_MILLIS = 10_000;

  /** More sources than this, made up by whoever sends, are not followed. */
  static final int MAX_SOURCES = 1 << 16;

  private static final String POOL = "weir_sflow_sample_pool_total";
  private static final String DROPS = "weir_sflow_drops_total";
  private static final int SILENT_REPORTS = 30;

  private final Map<Key, Counts> sources = new HashMap<>();
  private final Key probe = new Key();
  private long nextReport;

  void saw(Agent agent, long type, long index, long pool, long drops) {
    probe.set(agent, type, index);
    Counts counts = sources.get(probe);
    if (counts == null) {
      if (sources.size() >= MAX_SOURCES) {
        return;
      }
      Key key = new Key();
      key.set(agent, type, index);
      counts = new Counts();
      sources.put(key, counts);
    }
    counts.pool = pool;
    counts.drops = drops;
    counts.silentReports = 0;
  }

  void tick(long nowMillis, FlowSink out) {
    if (nowMillis < nextReport) {
      return;
    }
    nextReport = nowMillis + REPORT_MILLIS;
    sources.values().removeIf(counts -> counts.silentReports > SILENT_REPORTS);
    sources.forEach(
        (key, counts) -> {
          if (counts.silentReports++ == 0) {
            SortedMap<String, String> labels = key.labels();
            out.sample(new Sample(new SeriesKey(POOL, labels), nowMillis, counts.pool));
            out.sample(new Sample(new SeriesKey(DROPS, labels), nowMillis, counts.drops));
          }
        });
  }

  private static final class Counts {
    private long pool;
    private long drops;
    private int silentReports;
  }

  /** Written before it is used; one that is in the map is never written again. */
  private static final class Key {
    private long high;
    private long low;
    private long subAgent;
    private long type;
    private long index;

    void set(Agent whose, long sourceType, long sourceIndex) {
      high = whose.high();
      low = whose.low();
      subAgent = whose.subAgent();
      type = sourceType;
      index = sourceIndex;
    }

    SortedMap<String, String> labels() {
      return new TreeMap<>(
          Map.of(
              "exporter", new Address(high, low).toString(),
              "subAgent", Long.toString(subAgent),
              "source", type + ":" + index));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.index == index
          && key.type == type
          && key.subAgent == subAgent
          && key.low == low
          && key.high == high;
    }

    @Override
    public int hashCode() {
      return Long.hashCode((((index * 31 + type) * 31 + subAgent) * 31 + low) * 31 + high);
    }
  }
}
