package io.weir.bench.flows;

/**
 * Finds the highest rate without loss: doubles until there is loss, then halves the gap until it is
 * a tenth of the rate.
 */
final class RateSearch {
  private static final double CLOSE_ENOUGH = 1.1;
  private static final double KEPT_UP = 0.9;

  private double good;
  private double bad = Double.POSITIVE_INFINITY;
  private double next;
  private boolean behind;
  private final double lowest;

  RateSearch(long first) {
    next = first;
    lowest = first / 64.0;
  }

  /** Is there another rate to try? */
  boolean hasNext() {
    return bad / good > CLOSE_ENOUGH && next >= lowest;
  }

  /** Flows per second to try next. */
  long next() {
    return Math.round(next);
  }

  /**
   * Takes the outcome at {@link #next}.
   *
   * @param achieved what the generator reached; twice far below what was wanted means that there is
   *     nothing above
   */
  void tried(boolean lossless, double achieved) {
    boolean keptUp = achieved >= KEPT_UP * next;
    if (!lossless) {
      bad = Math.min(bad, next);
    } else {
      good = Math.max(good, Math.min(next, achieved));
      if (!keptUp && !behind) {
        behind = true;
        return;
      }
      bad = keptUp ? bad : good;
    }
    behind = false;
    next = bad == Double.POSITIVE_INFINITY ? 2 * next : good == 0 ? bad / 2 : (good + bad) / 2;
  }

  /** The highest rate without loss so far; the lowest tried if there was none. */
  long highest() {
    return Math.round(good == 0 ? bad : good);
  }
}
