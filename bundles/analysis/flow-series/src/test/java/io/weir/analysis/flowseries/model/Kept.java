package io.weir.analysis.flowseries.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.weir.api.flow.Measure;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The samples of closed bins, as a store has them; a second sample of a time is a failure. */
public final class Kept {

  private final Map<String, Double> values = new HashMap<>();
  private final Map<String, List<Sample>> samples = new TreeMap<>();

  public void take(List<ClosedBin> bins) {
    bins.forEach(bin -> take(bin, bin.samples(0, bin.size())));
  }

  private void take(ClosedBin bin, List<Sample> all) {
    assertEquals(bin.size() * Measure.values().length, all.size());
    all.forEach(this::take);
  }

  public void take(Sample sample) {
    String at = sample.key() + "@" + sample.timeMillis();
    assertNull(values.put(at, sample.value()), () -> "written twice: " + at);
    samples.computeIfAbsent(sample.key().name(), name -> new ArrayList<>()).add(sample);
  }

  public List<String> names() {
    return List.copyOf(samples.keySet());
  }

  /** The samples of a family and measure that have these labels. */
  List<Sample> of(Family family, Measure measure, Map<String, String> labels) {
    return samples.getOrDefault(family.metric(measure), List.of()).stream()
        .filter(sample -> has(sample.key(), family.labels()) && has(sample.key(), labels))
        .toList();
  }

  private static boolean has(SeriesKey key, Map<String, String> labels) {
    return key.labels().entrySet().containsAll(labels.entrySet());
  }

  /** Their sum; exact, as all are whole numbers. */
  public long sum(Family family, Measure measure, Map<String, String> labels) {
    return of(family, measure, labels).stream()
        .mapToLong(sample -> (long) sample.value())
        .sum();
  }

  public long sum(Family family, Measure measure) {
    return sum(family, measure, Map.of());
  }

  /** The sum of each exporter and bin. */
  Map<String, Long> perBin(Family family, Measure measure) {
    Map<String, Long> sums = new TreeMap<>();
    for (Sample sample : of(family, measure, Map.of())) {
      String key = sample.key().labels().get("exporter") + "@" + sample.timeMillis();
      sums.merge(key, (long) sample.value(), Long::sum);
    }
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }
}
