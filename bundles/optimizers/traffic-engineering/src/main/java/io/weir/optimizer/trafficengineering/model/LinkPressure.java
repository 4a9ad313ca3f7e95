package io.weir.optimizer.trafficengineering.model;

import java.util.Arrays;

/**
 * The utilisations of the links while a search moves traffic about, and a smooth stand-in for their
 * maximum: the sum of exponentials, the nearer to the maximum the sharper it is.
 */
final class LinkPressure {

  private static final double LARGEST_EXPONENT = 600;

  private final double[] inverseCapacities;
  private final double[] utilisations;
  private double sharpness;
  private double reference = 1;

  LinkPressure(double[] inverseCapacities) {
    this.inverseCapacities = inverseCapacities;
    utilisations = new double[inverseCapacities.length];
  }

  /** A rise of the utilisation by a part of the maximum of now multiplies the pressure by e. */
  void sharpen(double parts) {
    reference = Math.max(largest(), Double.MIN_NORMAL);
    sharpness = parts / reference;
  }

  void add(int link, double traffic) {
    utilisations[link] += traffic * inverseCapacities[link];
  }

  void add(int[] path, double traffic) {
    for (int link : path) {
      add(link, traffic);
    }
  }

  double utilisation(int link) {
    return utilisations[link];
  }

  /** By how much the pressure rises if a link gets this traffic as well. */
  double rise(int link, double traffic) {
    double now = utilisations[link];
    double then = now + traffic * inverseCapacities[link];
    return pressure(then) - pressure(now);
  }

  double rise(int[] path, double traffic) {
    double sum = 0;
    for (int link : path) {
      sum += rise(link, traffic);
    }
    return sum;
  }

  private double pressure(double utilisation) {
    return Math.exp(Math.min(LARGEST_EXPONENT, sharpness * (utilisation - reference)));
  }

  double largest() {
    return Arrays.stream(utilisations).max().orElse(0);
  }
}
