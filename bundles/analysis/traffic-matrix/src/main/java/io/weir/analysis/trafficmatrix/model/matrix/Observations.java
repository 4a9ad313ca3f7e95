package io.weir.analysis.trafficmatrix.model.matrix;

import java.util.Arrays;
import java.util.Optional;

/**
 * What was counted, as rows of sums over pairs: what links carried, what entered at ends, what left
 * there. A row that was not measured has no weight.
 */
final class Observations {

  /** How far a counter may be off that was read all the time, as a share. */
  private static final double COUNTER_ERROR = 0.01;

  /** How far the rest of the time may differ from that which was measured. */
  private static final double UNMEASURED_ERROR = 0.1;

  /** The share of the traffic that flows are taken to tell of. */
  private static final double FLOWS_COVER = 0.5;

  /** What is as good as nothing, as a share of the mean reading. */
  private static final double NOTHING = 1e-3;

  private final Routes routes;
  private final double[] values;
  private final double[] deviations;
  private final double[] links;
  private final double[] priced;

  Observations(Evidence evidence, Routes routes, int[] ends) {
    this.routes = routes;
    this.values = new double[routes.links() + 2 * ends.length];
    this.deviations = new double[values.length];
    this.links = new double[routes.links()];
    this.priced = new double[routes.pairs()];
    Arrays.fill(deviations, Double.POSITIVE_INFINITY);
    for (int link = 0; link < routes.links(); link++) {
      set(link, evidence.load(link));
    }
    for (int end = 0; end < ends.length; end++) {
      set(given(end), entering(evidence, ends[end]));
      set(taken(end), evidence.leaving(ends[end]));
    }
    widen();
  }

  /** By counters, or else by flows: though nobody knows where they go, they came. */
  private static Optional<Reading> entering(Evidence evidence, int node) {
    double flows = evidence.flows().entered(node);
    return evidence
        .entering(node)
        .or(() -> flows > 0 ? Optional.of(new Reading(flows, FLOWS_COVER)) : Optional.empty());
  }

  private void set(int row, Optional<Reading> reading) {
    reading.ifPresent(
        is -> {
          double off = COUNTER_ERROR + UNMEASURED_ERROR * (1 - is.confidence());
          values[row] = is.bitsPerSecond();
          deviations[row] = off * is.bitsPerSecond();
        });
  }

  /** So that a link which carries nothing is no infinitely exact one. */
  private void widen() {
    double mean = Arrays.stream(values).filter(value -> value > 0).average().orElse(1);
    for (int row = 0; row < values.length; row++) {
      deviations[row] = Math.max(deviations[row], NOTHING * mean);
    }
  }

  private int given(int end) {
    return routes.links() + end;
  }

  private int taken(int end) {
    return routes.links() + routes.ends() + end;
  }

  int rows() {
    return values.length;
  }

  boolean isMeasured(int row) {
    return deviations[row] < Double.POSITIVE_INFINITY;
  }

  double value(int row) {
    return values[row];
  }

  /** By how much a row may be off, in bits a second. */
  double deviation(int row) {
    return deviations[row];
  }

  /** What the rows would be, were this the traffic; 0 where nothing was measured. */
  double[] of(double[] volumes) {
    double[] rows = new double[values.length];
    Arrays.fill(links, 0);
    routes.load(volumes, links);
    System.arraycopy(links, 0, rows, 0, links.length);
    for (int pair = 0; pair < volumes.length; pair++) {
      rows[given(routes.from(pair))] += volumes[pair];
      rows[taken(routes.to(pair))] += volumes[pair];
    }
    for (int row = 0; row < rows.length; row++) {
      rows[row] = isMeasured(row) ? rows[row] : 0;
    }
    return rows;
  }

  /** The sum of the prices of the rows that a pair is part of; the array is used again. */
  double[] priced(double[] prices) {
    System.arraycopy(prices, 0, links, 0, links.length);
    routes.price(links, priced);
    for (int pair = 0; pair < priced.length; pair++) {
      priced[pair] += prices[given(routes.from(pair))] + prices[taken(routes.to(pair))];
    }
    return priced;
  }
}
