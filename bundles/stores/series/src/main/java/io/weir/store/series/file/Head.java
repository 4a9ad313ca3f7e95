package io.weir.store.series.file;

import io.weir.store.series.codec.Samples;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What came last, in memory. For any thread. */
final class Head implements Layer {

  private final NavigableMap<Integer, OpenSeries> series = new TreeMap<>();
  private long samples;
  private long min = Long.MAX_VALUE;
  private long max = Long.MIN_VALUE;

  /** Mostly in the order of time, as samples come; what comes late lies beside it. */
  private static final class OpenSeries {
    final Samples inOrder = new Samples();
    final NavigableMap<Long, Double> late = new TreeMap<>();

    /** Whether the sample is one more, not one that replaces. */
    boolean put(long time, double value) {
      int size = inOrder.size();
      if (size == 0 || time > inOrder.time(size - 1)) {
        inOrder.add(time, value);
        return true;
      }
      int at = inOrder.firstAtOrAfter(time);
      if (inOrder.time(at) == time) {
        inOrder.replace(at, value);
        return false;
      }
      return late.put(time, value) == null;
    }

    Samples read(long from, long to) {
      Samples lateOnes = new Samples();
      late.subMap(from, to).forEach(lateOnes::add);
      Samples all = new Samples();
      all.addAll(inOrder, inOrder.firstAtOrAfter(from), inOrder.firstAtOrAfter(to));
      return all.overlaidBy(lateOnes);
    }
  }

  synchronized void put(int number, long time, double value) {
    if (series.computeIfAbsent(number, any -> new OpenSeries()).put(time, value)) {
      samples++;
    }
    min = Math.min(min, time);
    max = Math.max(max, time);
  }

  synchronized long samples() {
    return samples;
  }

  /** The numbers of all series, ascending. */
  synchronized int[] series() {
    return series.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public synchronized long minTime() {
    return min;
  }

  @Override
  public synchronized long maxTime() {
    return max;
  }

  @Override
  public synchronized long count(int number, long from, long to) {
    OpenSeries one = series.get(number);
    if (one == null) {
      return 0;
    }
    int inOrder = one.inOrder.firstAtOrAfter(to) - one.inOrder.firstAtOrAfter(from);
    return (long) inOrder + one.late.subMap(from, to).size();
  }

  @Override
  public synchronized Samples read(int number, long from, long to) {
    OpenSeries one = series.get(number);
    return one == null ? new Samples() : one.read(from, to);
  }

  /** When a series was last written to, of those here. */
  synchronized void newest(Map<Integer, Long> into) {
    series.forEach(
        (number, one) -> into.merge(number, one.inOrder.time(one.inOrder.size() - 1), Math::max));
  }
}
