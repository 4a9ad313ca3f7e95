package io.weir.analysis.flowseries.model;

/** How many keys may be told apart in all, whoever they belong to. For one thread. */
final class Budget {

  private final int most;
  private int taken;

  Budget(int most) {
    this.most = most;
  }

  /** Takes one, if there is one left. */
  boolean take() {
    if (taken >= most) {
      return false;
    }
    taken++;
    return true;
  }

  void give(int count) {
    taken -= count;
  }

  int taken() {
    return taken;
  }
}
