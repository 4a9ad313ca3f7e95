package io.weir.analysis.flowseries.model;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.net.Address;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exporters that are told apart, and the runs of rows of one exporter in a batch. One more than
 * may be told apart stands for all others. For one thread.
 */
final class Exporters {

  private final Limits limits;
  private final int places;
  private final Budget budget;
  private final Tally tally;
  private final long seed;
  private final KeyIndex index;
  private final List<ExporterSeries> told = new ArrayList<>();
  private final ExporterSeries others;
  private ExporterSeries[] owners = new ExporterSeries[0];
  private int[] ends = new int[0];

  /** None yet. */
  Exporters(Limits limits, int places, Tally tally, long seed) {
    this.limits = limits;
    this.places = places;
    this.budget = new Budget(limits.keys());
    this.tally = tally;
    this.seed = seed;
    this.index = new KeyIndex(seed);
    this.others = create(Address.UNSPECIFIED, true);
  }

  private ExporterSeries create(Address address, boolean rest) {
    ExporterSeries series = new ExporterSeries(address, rest);
    for (Family family : Family.values()) {
      if (limits.keeps(family)) {
        int shown = limits.shown(family);
        series.put(family, new Table(family, shown, places, budget, tally, seed));
      }
    }
    return series;
  }

  int count() {
    return told.size();
  }

  /** Keys of all families and exporters. */
  int keys() {
    return budget.taken();
  }

  ExporterSeries others() {
    return others;
  }

  /** The exporter at an address; made if there is room, else the others. */
  ExporterSeries of(long high, long low) {
    int number = index.find(high, low);
    if (number >= 0) {
      return told.get(number);
    }
    if (told.size() >= limits.exporters()) {
      return others;
    }
    ExporterSeries fresh = create(new Address(high, low), false);
    index.add(high, low);
    told.add(fresh);
    return fresh;
  }

  /**
   * Finds the runs of a batch.
   *
   * @return how many there are
   */
  int runs(FlowBatch batch, Columns columns) {
    long[] highs = columns.highs(batch, FlowField.EXPORTER);
    long[] lows = columns.lows(batch, FlowField.EXPORTER);
    if (ends.length < batch.size()) {
      ends = new int[batch.capacity()];
      owners = new ExporterSeries[batch.capacity()];
    }
    int runs = 0;
    for (int row = 0; row < batch.size(); row++) {
      if (row == 0 || highs[row] != highs[row - 1] || lows[row] != lows[row - 1]) {
        owners[runs++] = of(highs[row], lows[row]);
      }
      ends[runs - 1] = row + 1;
    }
    return runs;
  }

  ExporterSeries owner(int run) {
    return owners[run];
  }

  /** The first row behind a run. */
  int end(int run) {
    return ends[run];
  }

  /** Those told apart, and the others. */
  List<ExporterSeries> all() {
    List<ExporterSeries> all = new ArrayList<>(told);
    all.add(others);
    return all;
  }

  /** Whether nothing is left to say of anybody. */
  boolean isEmpty() {
    return told.isEmpty() && others.isIdle();
  }

  /** Forgets the exporters of which nothing is left to say. */
  void forgetIdle() {
    boolean[] kept = new boolean[told.size()];
    for (int number = 0; number < kept.length; number++) {
      kept[number] = !told.get(number).isIdle();
    }
    index.keep(kept);
    told.removeIf(ExporterSeries::isIdle);
    Arrays.fill(owners, null);
  }
}
