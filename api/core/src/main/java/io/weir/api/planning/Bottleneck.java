package io.weir.api.planning;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A link, and what makes it full.
 *
 * @param capacity in bits a second
 * @param measured its load in bits a second by interface counters; empty if it is not known
 * @param modelled its load in bits a second if the traffic matrix takes equal-cost shortest paths
 * @param utilisation the measured load, or else the modelled one, as a share of the capacity
 * @param demands that load it most, by the matrix, the largest first
 */
public record Bottleneck(
    String linkId,
    double capacity,
    OptionalDouble measured,
    double modelled,
    double utilisation,
    List<Part> demands) {

  public Bottleneck {
    demands = List.copyOf(demands);
  }

  /** What a demand puts on the link, in bits a second. */
  public record Part(String demandId, String from, String to, double bitsPerSecond) {}
}
