package io.weir.tck;

import io.weir.api.metric.Fold;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;

/** What {@link Fold} says, step by step and without any cleverness. Times are milliseconds. */
final class NaiveFold {

  private static final int STEP = 1000;

  private final NavigableMap<Integer, Integer> seen;
  private final int stale;
  private final int start;
  private final int end;

  private NaiveFold(NavigableMap<Integer, Integer> seen, int stale, int start, int end) {
    this.seen = seen;
    this.stale = stale;
    this.start = start;
    this.end = end;
  }

  static double[] values(
      Fold fold, NavigableMap<Integer, Integer> samples, int from, int to, int stale) {
    NavigableMap<Integer, Integer> seen = samples.subMap(from - stale, true, to, false);
    double[] values = new double[(to - from + STEP - 1) / STEP];
    for (int step = 0; step < values.length; step++) {
      int start = from + STEP * step;
      values[step] = new NaiveFold(seen, stale, start, Math.min(start + STEP, to)).value(fold);
    }
    return values;
  }

  private double value(Fold fold) {
    NavigableMap<Integer, Integer> within = seen.subMap(start, true, end, false);
    double[] values = within.values().stream().mapToDouble(value -> value).toArray();
    return switch (fold) {
      case LAST -> last();
      case SUM -> values.length == 0 ? Double.NaN : Arrays.stream(values).sum();
      case COUNT -> values.length == 0 ? Double.NaN : values.length;
      case MIN -> Arrays.stream(values).min().orElse(Double.NaN);
      case MAX -> Arrays.stream(values).max().orElse(Double.NaN);
      case MEAN -> Arrays.stream(values).average().orElse(Double.NaN);
      case INCREASE -> growth(within, false);
      case RATE -> growth(within, true);
    };
  }

  private double last() {
    Map.Entry<Integer, Integer> last = seen.lowerEntry(end);
    boolean stands = last != null && (last.getKey() >= start || last.getKey() >= end - stale);
    return stands ? last.getValue() : Double.NaN;
  }

  private double growth(NavigableMap<Integer, Integer> within, boolean perSecond) {
    double growth = 0;
    double seconds = 0;
    for (Map.Entry<Integer, Integer> sample : within.entrySet()) {
      Map.Entry<Integer, Integer> before = seen.lowerEntry(sample.getKey());
      if (before != null) {
        boolean fell = sample.getValue() < before.getValue();
        growth += sample.getValue() - (fell ? 0 : before.getValue());
        seconds += (sample.getKey() - before.getKey()) / 1000.0;
      }
    }
    return seconds == 0 ? Double.NaN : perSecond ? growth / seconds : growth;
  }
}
