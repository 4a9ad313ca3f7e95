package io.weir.store.memory;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Samples in memory. Beyond its bounds the series that was written to least recently makes room:
 * all of it for a new series, its oldest sample for a new sample.
 */
@Component(
    configurationPid = "io.weir.store.memory.metrics",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MemoryMetricStore.Config.class)
public final class MemoryMetricStore implements MetricStore {

  /** The configuration, PID {@code io.weir.store.memory.metrics}. */
  @ObjectClassDefinition(name = "Weir metric store in memory")
  public @interface Config {
    @AttributeDefinition(description = "The most samples kept, at least 1; older ones are dropped")
    long max_samples() default 1_000_000;

    @AttributeDefinition(description = "The most series kept, at least 1")
    int max_series() default 10_000;
  }

  /** What a sample takes in a tree: node, boxed time, boxed value. */
  private static final int SAMPLE_BYTES = 40 + 24 + 24;

  private final long maxSamples;
  private final int maxSeries;

  /** Least recently written first. */
  private final Map<SeriesKey, NavigableMap<Long, Double>> series =
      new LinkedHashMap<>(16, 0.75f, true);

  private long samples;
  private long dropped;

  @Activate
  public MemoryMetricStore(Config config) {
    this(config.max_samples(), config.max_series());
  }

  /**
   * @param maxSamples the most samples kept, at least 1
   * @param maxSeries the most series kept, at least 1
   */
  public MemoryMetricStore(long maxSamples, int maxSeries) {
    if (maxSamples < 1 || maxSeries < 1) {
      throw new IllegalArgumentException(
          "wanted max.samples and max.series of at least 1, got " + maxSamples + ", " + maxSeries);
    }
    this.maxSamples = maxSamples;
    this.maxSeries = maxSeries;
  }

  @Override
  public String name() {
    return "memory-metrics";
  }

  @Override
  public synchronized void write(List<Sample> written) {
    for (Sample sample : written) {
      NavigableMap<Long, Double> times =
          series.computeIfAbsent(sample.key(), key -> new TreeMap<>());
      if (times.put(sample.timeMillis(), sample.value()) == null) {
        samples++;
      }
      makeRoom();
    }
  }

  private void makeRoom() {
    while (series.size() > maxSeries) {
      dropSeries();
    }
    while (samples > maxSamples) {
      Map.Entry<SeriesKey, NavigableMap<Long, Double>> oldest = oldest();
      oldest.getValue().pollFirstEntry();
      samples--;
      dropped++;
      if (oldest.getValue().isEmpty()) {
        series.remove(oldest.getKey());
      }
    }
  }

  private void dropSeries() {
    Map.Entry<SeriesKey, NavigableMap<Long, Double>> oldest = oldest();
    series.remove(oldest.getKey());
    samples -= oldest.getValue().size();
    dropped += oldest.getValue().size();
  }

  private Map.Entry<SeriesKey, NavigableMap<Long, Double>> oldest() {
    return series.entrySet().iterator().next();
  }

  /** Samples that gave way to others since the start. */
  public synchronized long dropped() {
    return dropped;
  }

  @Override
  public synchronized SeriesBlock read(MetricQuery query) {
    long from = query.from().toEpochMilli();
    long to = query.to().toEpochMilli();
    Map<SeriesKey, NavigableMap<Long, Double>> found =
        new TreeMap<>(Comparator.comparing(SeriesKey::toString));
    series.forEach(
        (key, times) -> {
          if (matches(key, query) && !times.subMap(from, to).isEmpty()) {
            found.put(key, times.subMap(from, true, to, false));
          }
        });
    double[] values = new double[found.size() * query.steps()];
    Arrays.fill(values, Double.NaN);
    int line = 0;
    for (NavigableMap<Long, Double> times : found.values()) {
      int first = line++ * query.steps();
      times.forEach(
          (time, value) -> values[first + (int) ((time - from) / query.step().toMillis())] = value);
    }
    List<SeriesKey> keys = List.copyOf(found.keySet());
    return new SeriesBlock(query.from(), query.step(), query.steps(), keys, values);
  }

  private static boolean matches(SeriesKey key, MetricQuery query) {
    return key.name().equals(query.name())
        && query.labels().entrySet().stream()
            .allMatch(label -> label.getValue().equals(key.labels().get(label.getKey())));
  }

  @Override
  public synchronized StoreStatus status() {
    Optional<Long> oldest =
        series.values().stream().map(NavigableMap::firstKey).min(Long::compareTo);
    Optional<Long> newest =
        series.values().stream().map(NavigableMap::lastKey).max(Long::compareTo);
    return new StoreStatus(
        name(),
        samples,
        samples * SAMPLE_BYTES,
        oldest.map(Instant::ofEpochMilli),
        newest.map(Instant::ofEpochMilli));
  }
}
