package io.weir.optimizer.trafficengineering.model;

import java.util.Arrays;

/**
 * The utilisations of the links and the gradient of a smooth stand-in for their maximum: the
 * logarithm of the sum of exponentials. It is above the maximum by at most the logarithm of the
 * number of links, divided by the sharpness.
 */
final class SoftMaximum {

  private final double[] inverseCapacities;
  private final double[] utilisations;
  private final double[] prices;
  private double sharpness;
  private double reference;

  SoftMaximum(Master master) {
    inverseCapacities = new double[master.links()];
    Arrays.setAll(inverseCapacities, master::inverseCapacity);
    utilisations = new double[master.links()];
    prices = new double[master.links()];
  }

  /**
   * Takes utilisations anew, whose maximum is positive.
   *
   * @param parts how many times the maximum of now a rise must be taken to multiply a price by e
   */
  void start(double[] newUtilisations, double parts) {
    System.arraycopy(newUtilisations, 0, utilisations, 0, utilisations.length);
    reference = Arrays.stream(utilisations).max().orElse(0);
    sharpness = parts / reference;
    for (int link = 0; link < prices.length; link++) {
      price(link);
    }
  }

  private void price(int link) {
    prices[link] = Math.exp(sharpness * (utilisations[link] - reference));
  }

  void add(int link, double traffic) {
    if (inverseCapacities[link] > 0) {
      utilisations[link] += traffic * inverseCapacities[link];
      price(link);
    }
  }

  /** What one more unit of traffic on a path costs. */
  double cost(int[] path) {
    double sum = 0;
    for (int link : path) {
      sum += prices[link] * inverseCapacities[link];
    }
    return sum;
  }

  /** What one more unit on a link would cost with this much more traffic on it. */
  double costAfter(int link, double traffic) {
    double then = utilisations[link] + traffic * inverseCapacities[link];
    return inverseCapacities[link] * Math.exp(sharpness * (then - reference));
  }

  /** The traffic that takes the cost of a link to this; negative if it is above that. */
  double room(int link, double cost) {
    double then = reference + Math.log(cost / inverseCapacities[link]) / sharpness;
    return (then - utilisations[link]) / inverseCapacities[link];
  }

  /** The links' prices as parts of one. */
  double[] prices() {
    double sum = Arrays.stream(prices).sum();
    return Arrays.stream(prices).map(price -> price / sum).toArray();
  }
}
