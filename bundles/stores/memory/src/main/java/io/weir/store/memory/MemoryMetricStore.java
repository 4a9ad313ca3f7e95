package io.weir.store.memory;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SampleReceiver;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesGatherer;
import io.weir.api.metric.SeriesKey;
import io.weir.api.metric.StepFolder;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import java.time.Instant;
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

  private static final int COPIED_AT_ONCE = 5000;

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
  public synchronized Map<String, Long> write(List<Sample> written) {
    for (Sample sample : written) {
      NavigableMap<Long, Double> times =
          series.computeIfAbsent(sample.key(), key -> new TreeMap<>());
      if (times.put(sample.timeMillis(), sample.value()) == null) {
        samples++;
      }
      makeRoom();
    }
    return Map.of();
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
  public synchronized SeriesBlock read(MetricQuery query) throws StoreException {
    SeriesGatherer answer = new SeriesGatherer(query);
    long reach = query.reach().toEpochMilli();
    long to = query.to().toEpochMilli();
    for (Map.Entry<SeriesKey, NavigableMap<Long, Double>> one : series.entrySet()) {
      if (query.matches(one.getKey())) {
        StepFolder steps = new StepFolder(query);
        one.getValue().subMap(reach, to).forEach(steps::add);
        answer.add(one.getKey(), steps.values());
      }
    }
    return answer.block();
  }

  @Override
  public void copy(Instant from, Instant to, SampleReceiver out) throws StoreException {
    for (Map.Entry<SeriesKey, NavigableMap<Long, Double>> one : all()) {
      List<Sample> samples = samples(one, from.toEpochMilli(), to.toEpochMilli());
      for (int first = 0; first < samples.size(); first += COPIED_AT_ONCE) {
        out.take(samples.subList(first, Math.min(first + COPIED_AT_ONCE, samples.size())));
      }
    }
  }

  private synchronized List<Map.Entry<SeriesKey, NavigableMap<Long, Double>>> all() {
    return List.copyOf(series.entrySet());
  }

  private synchronized List<Sample> samples(
      Map.Entry<SeriesKey, NavigableMap<Long, Double>> one, long from, long to) {
    return one.getValue().subMap(from, to).entrySet().stream()
        .map(sample -> new Sample(one.getKey(), sample.getKey(), sample.getValue()))
        .toList();
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
