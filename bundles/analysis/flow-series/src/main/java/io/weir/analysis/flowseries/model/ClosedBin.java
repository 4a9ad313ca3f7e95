package io.weir.analysis.flowseries.model;

import io.weir.api.metric.Sample;
import java.util.ArrayList;
import java.util.List;

/** A minute that is over: nothing is added to it any more. */
public final class ClosedBin {

  private final long bin;
  private final List<String> exporters = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /** Nothing in it yet. */
  ClosedBin(long bin) {
    this.bin = bin;
  }

  void add(String exporter, Line line) {
    exporters.add(exporter);
    lines.add(line);
  }

  /** Its start, in milliseconds since the epoch: the time of its samples. */
  public long startMillis() {
    return bin * Window.BIN_MILLIS;
  }

  /** How many keys have samples in it. */
  public int size() {
    return lines.size();
  }

  /** The samples of some keys, as many as there are measures of each, from first on. */
  public List<Sample> samples(int first, int count) {
    List<Sample> samples = new ArrayList<>(count * Portions.MEASURES);
    for (int i = first; i < first + count; i++) {
      SeriesNames.add(exporters.get(i), lines.get(i), startMillis(), samples);
    }
    return samples;
  }
}
