package io.weir.analysis.trafficmatrix.model.matrix;

import java.util.Arrays;

/**
 * Finds the traffic that is nearest to what is believed, in relative entropy, and fits what was
 * counted as well as that is to be trusted: the minimum over x of
 *
 * <pre>Σ (x · ln(x / g) − x + g) / τ + Σ (A x − y)² / (2 S)</pre>
 *
 * with g the belief and τ the elasticity of each pair, y the readings and S their variances as
 * parts of the mean belief. It keeps x above 0 (Zhang, Roughan, Lund, Donoho, "An
 * Information-Theoretic Approach to Traffic Matrix Estimation", SIGCOMM 2003; near the belief it is
 * tomogravity's least squares with weights of 1/g). Solved by Newton's method for its dual, in one
 * price for each reading, where x = g · exp(τ · Aᵀ p); each step by conjugate gradients. For one
 * thread.
 */
final class MaximumEntropy {

  private static final int MOST_STEPS = 40;
  private static final int MOST_HALVINGS = 30;
  private static final int MOST_DIRECTIONS = 100;

  /** How far rows may be from where they should be, as a share of what they may be off anyway. */
  private static final double CLOSE_ENOUGH = 0.05;

  private static final double CLOSE_ENOUGH_INSIDE = 0.05;
  private static final double SUFFICIENT = 1e-4;

  private final Observations observations;
  private final double[] belief;
  private final double[] elasticity;
  private final double[] variance;
  private final double[] prices;
  private double[] volumes;
  private double dual;

  MaximumEntropy(Observations observations, double[] belief, double[] elasticity) {
    this.observations = observations;
    this.belief = belief;
    this.elasticity = elasticity;
    this.variance = variances(observations, belief);
    this.prices = new double[observations.rows()];
    this.volumes = belief.clone();
    this.dual = dual(prices, observations.priced(prices));
  }

  private static double[] variances(Observations observations, double[] belief) {
    double mean = Arrays.stream(belief).filter(each -> each > 0).average().orElse(1);
    double[] variances = new double[observations.rows()];
    for (int row = 0; row < variances.length; row++) {
      double off = observations.deviation(row);
      variances[row] = observations.isMeasured(row) ? off * off / mean : 1;
    }
    return variances;
  }

  /** The traffic, by pair. */
  double[] solve() {
    double[] slope = slope();
    boolean better = true;
    for (int i = 0; i < MOST_STEPS && better && distance(slope) > CLOSE_ENOUGH; i++) {
      better = step(direction(slope), slope);
      slope = slope();
    }
    return volumes;
  }

  /** Of the dual, which is to be made as small as it gets. */
  private double[] slope() {
    double[] slope = observations.of(volumes);
    for (int row = 0; row < slope.length; row++) {
      slope[row] += variance[row] * prices[row] - observations.value(row);
    }
    return slope;
  }

  private double dual(double[] at, double[] ofPairs) {
    double sum = 0;
    for (int pair = 0; pair < belief.length; pair++) {
      if (belief[pair] > 0) {
        double exponent = elasticity[pair] * ofPairs[pair];
        sum += belief[pair] * Math.expm1(exponent) / elasticity[pair];
      }
    }
    for (int row = 0; row < at.length; row++) {
      sum += at[row] * (variance[row] * at[row] / 2 - observations.value(row));
    }
    return sum;
  }

  /** Goes along a direction as far as it helps; false where it does not. */
  private boolean step(double[] direction, double[] slope) {
    double descent = dot(slope, direction);
    double[] trial = new double[prices.length];
    double length = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
      for (int row = 0; row < trial.length; row++) {
        trial[row] = prices[row] + length * direction[row];
      }
      double[] ofPairs = observations.priced(trial);
      double value = dual(trial, ofPairs);
      if (value <= dual + SUFFICIENT * length * descent) {
        dual = value;
        System.arraycopy(trial, 0, prices, 0, trial.length);
        volumes = volumes(ofPairs);
        return true;
      }
    }
    return false;
  }

  private double[] volumes(double[] ofPairs) {
    double[] result = new double[belief.length];
    for (int pair = 0; pair < result.length; pair++) {
      result[pair] = belief[pair] * Math.exp(elasticity[pair] * ofPairs[pair]);
    }
    return result;
  }

  /** Newton's: the curvature times it is the slope downwards. By conjugate gradients, scaled. */
  private double[] direction(double[] slope) {
    double[] bend = new double[volumes.length];
    for (int pair = 0; pair < bend.length; pair++) {
      bend[pair] = elasticity[pair] * volumes[pair];
    }
    double[] scale = observations.of(bend);
    double[] result = new double[slope.length];
    double[] rest = new double[slope.length];
    double[] along = new double[slope.length];
    for (int row = 0; row < slope.length; row++) {
      scale[row] += variance[row];
      rest[row] = -slope[row];
      along[row] = rest[row] / scale[row];
    }
    double size = scaled(rest, scale);
    double enough = size * CLOSE_ENOUGH_INSIDE * CLOSE_ENOUGH_INSIDE;
    for (int i = 0; i < MOST_DIRECTIONS && size > enough; i++) {
      double[] curved = curved(along, bend);
      double part = size / dot(along, curved);
      double before = size;
      for (int row = 0; row < rest.length; row++) {
        result[row] += part * along[row];
        rest[row] -= part * curved[row];
      }
      size = scaled(rest, scale);
      for (int row = 0; row < rest.length; row++) {
        along[row] = rest[row] / scale[row] + size / before * along[row];
      }
    }
    return result;
  }

  private double[] curved(double[] direction, double[] bend) {
    double[] ofPairs = observations.priced(direction);
    double[] weighed = new double[bend.length];
    for (int pair = 0; pair < bend.length; pair++) {
      weighed[pair] = bend[pair] * ofPairs[pair];
    }
    double[] curved = observations.of(weighed);
    for (int row = 0; row < curved.length; row++) {
      curved[row] += variance[row] * direction[row];
    }
    return curved;
  }

  private static double scaled(double[] rest, double[] scale) {
    double sum = 0;
    for (int row = 0; row < rest.length; row++) {
      sum += rest[row] * rest[row] / scale[row];
    }
    return sum;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** The root of the mean square of how far rows are from where they should be. */
  private double distance(double[] slope) {
    double sum = 0;
    int count = 0;
    for (int row = 0; row < slope.length; row++) {
      if (observations.isMeasured(row)) {
        double off = slope[row] / observations.deviation(row);
        sum += off * off;
        count++;
      }
    }
    return count == 0 ? 0 : Math.sqrt(sum / count);
  }
}
