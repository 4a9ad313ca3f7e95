package io.weir.analysis.reconciliation.model;

import java.util.Optional;

/**
 * One direction of an interface over the minutes compared.
 *
 * @param counted octets by the interface's counter; empty if that is not known
 * @param interval one packet in so many is looked at, as far as the exporter says; at least 1
 * @param edges the share of the minutes that may not be the same for both: a sample is taken within
 *     its minute
 */
public record Side(FlowSum flows, Optional<Double> counted, double interval, double edges) {

  /** What flows never tell of: ARP, spanning tree, keepalives; and clocks that differ. */
  private static final double NOT_IN_FLOWS = 0.02;

  /** Less in all the minutes is no traffic: what control protocols send by themselves. */
  private static final double QUIET = 100_000;

  /** Octets of so many large packets would have to be sampled for anything to be said. */
  private static final double FEWEST = 30 * 1518.0;

  public Optional<Double> ratio() {
    return counted.filter(octets -> octets > 0).map(octets -> flows.octets() / octets);
  }

  /** By how much the ratio may be off 1 though all is right. */
  public double error() {
    return SamplingError.of(flows) + edges + NOT_IN_FLOWS;
  }

  boolean agrees() {
    return ratio().filter(ratio -> Math.abs(ratio - 1) <= error()).isPresent();
  }

  boolean isCounted() {
    return counted.filter(octets -> octets >= quiet()).isPresent();
  }

  boolean hasFlows() {
    return flows.octets() >= quiet();
  }

  private double quiet() {
    return Math.max(QUIET, FEWEST * Math.max(interval, flows.interval()));
  }

  /** Whether there is anything to compare. */
  public boolean isBusy() {
    return isCounted() || hasFlows();
  }
}
