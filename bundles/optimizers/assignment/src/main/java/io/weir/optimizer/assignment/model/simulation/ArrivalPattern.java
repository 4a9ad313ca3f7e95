package io.weir.optimizer.assignment.model.simulation;

import java.util.Locale;
import java.util.SplittableRandom;

/** When tasks arrive. */
public enum ArrivalPattern {
  /** At any time as likely as at any other. */
  POISSON {
    @Override
    double[] times(int count, double rate, SplittableRandom random) {
      double[] times = new double[count];
      double now = 0;
      for (int i = 0; i < count; i++) {
        now += random.nextExponential() / rate;
        times[i] = now;
      }
      return times;
    }
  },

  /**
   * Quiet times and bursts, each of exponential length: half the mean rate, and two and a half
   * times the mean rate for a quarter of the time and {@value #TASKS_IN_BURST} tasks on average (a
   * Markov-modulated Poisson process).
   */
  BURSTY {
    @Override
    double[] times(int count, double rate, SplittableRandom random) {
      double burst = TASKS_IN_BURST / (BURST_RATE * rate);
      double quiet = burst * (1 - BURST_SHARE) / BURST_SHARE;
      double[] times = new double[count];
      boolean isBurst = false;
      double now = 0;
      double end = quiet * random.nextExponential();
      for (int i = 0; i < count; ) {
        double next = now + random.nextExponential() / (rate * (isBurst ? BURST_RATE : QUIET_RATE));
        now = Math.min(next, end);
        if (next < end) {
          times[i++] = now;
        } else {
          isBurst = !isBurst;
          end = now + (isBurst ? burst : quiet) * random.nextExponential();
        }
      }
      return times;
    }
  };

  private static final double TASKS_IN_BURST = 20;
  private static final double BURST_RATE = 2.5;
  private static final double QUIET_RATE = 0.5;
  private static final double BURST_SHARE = 0.25;

  /** Times in seconds since the start, in order, so many a second on average. */
  abstract double[] times(int count, double rate, SplittableRandom random);

  /** As in options. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
