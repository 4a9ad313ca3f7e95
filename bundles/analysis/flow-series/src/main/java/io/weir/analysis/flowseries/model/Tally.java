package io.weir.analysis.flowseries.model;

/** What was counted since the start. For one thread. */
final class Tally {

  private long flows;
  private long late;
  private long untimed;
  private long reversed;
  private long skewed;
  private long folded;

  void flows(int count) {
    flows += count;
  }

  void late() {
    late++;
  }

  void untimed() {
    untimed++;
  }

  void reversed() {
    reversed++;
  }

  void skewed() {
    skewed++;
  }

  /** Keys whose amounts went into {@code other} in one bin. */
  void folded(int keys) {
    folded += keys;
  }

  Statistics with(int openBins, int keys, int exporters) {
    return new Statistics(
        flows, late, untimed, reversed, skewed, folded, openBins, keys, exporters);
  }
}
