package io.weir.optimizer.assignment.model.simulation;

import java.util.Locale;
import java.util.SplittableRandom;

/** How large tasks are: one unit of work on average. */
public enum SizePattern {
  /** Squared coefficient of variation 1. */
  EXPONENTIAL {
    @Override
    double next(SplittableRandom random) {
      return random.nextExponential();
    }
  },

  /** With a deviation of 1.2 of the logarithm: squared coefficient of variation 3.2. */
  LOGNORMAL {
    @Override
    double next(SplittableRandom random) {
      return unbiased(LOGNORMAL_DEVIATION, random);
    }
  },

  /**
   * Bounded Pareto with index 1.5 and a largest task 10,000 times the smallest: a few large ones
   * make up much of the work; squared coefficient of variation 34.
   */
  PARETO {
    @Override
    double next(SplittableRandom random) {
      double tail = Math.pow(PARETO_RANGE, -PARETO_INDEX);
      double smallest = (1 - tail) * (PARETO_INDEX - 1) / PARETO_INDEX;
      smallest /= 1 - Math.pow(PARETO_RANGE, 1 - PARETO_INDEX);
      return smallest * Math.pow(1 - random.nextDouble() * (1 - tail), -1 / PARETO_INDEX);
    }
  };

  private static final double LOGNORMAL_DEVIATION = 1.2;
  private static final double PARETO_INDEX = 1.5;
  private static final double PARETO_RANGE = 1e4;

  abstract double next(SplittableRandom random);

  /** As in options. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A lognormal factor of mean 1. */
  static double unbiased(double deviation, SplittableRandom random) {
    return Math.exp(deviation * random.nextGaussian() - deviation * deviation / 2);
  }
}
