package io.weir.store.series.file;

import io.weir.store.series.codec.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Layers on top of one another.
 *
 * @param all the oldest first
 */
record Layers(List<Layer> all) {

  /** About as many samples as are in memory at once for one series. */
  private static final int WINDOW_SAMPLES = 1 << 17;

  Layers {
    all = List.copyOf(all);
  }

  /** A part of a time that has a bounded number of samples; the end excluded. */
  record Window(long from, long to) {}

  /** Cuts a time into parts, the earliest first; none where a series has nothing. */
  List<Window> windows(int series, long from, long to) {
    List<Window> windows = new ArrayList<>();
    cut(series, Math.max(from, minTime()), Math.min(to, maxTime() + 1), windows);
    return windows;
  }

  private void cut(int series, long from, long to, List<Window> windows) {
    long count = from < to ? all.stream().mapToLong(one -> one.count(series, from, to)).sum() : 0;
    if (count > WINDOW_SAMPLES && to - from > WINDOW_SAMPLES) {
      long middle = from + (to - from) / 2;
      cut(series, from, middle, windows);
      cut(series, middle, to, windows);
    } else if (count > 0) {
      windows.add(new Window(from, to));
    }
  }

  Samples read(int series, Window window) throws IOException {
    Samples samples = new Samples();
    for (Layer layer : all) {
      samples = samples.overlaidBy(layer.read(series, window.from, window.to));
    }
    return samples;
  }

  long minTime() {
    return all.stream().mapToLong(Layer::minTime).min().orElse(Long.MAX_VALUE);
  }

  long maxTime() {
    return all.stream().mapToLong(Layer::maxTime).max().orElse(Long.MIN_VALUE);
  }
}
