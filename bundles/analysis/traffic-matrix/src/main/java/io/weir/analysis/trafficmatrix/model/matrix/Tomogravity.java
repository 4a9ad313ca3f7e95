package io.weir.analysis.trafficmatrix.model.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Estimates a traffic matrix: what flows tell, and what the gravity model says of the rest, brought
 * in agreement with what links and edges counted.
 */
public final class Tomogravity {

  /** Between more nodes, the small ones are left out: it takes memory for all pairs. */
  private static final int MOST_ENDS = 300;

  /** Below this share of all traffic a pair is as good as nothing. */
  private static final double NOTHING = 1e-9;

  private final Evidence evidence;
  private final Totals totals;
  private final int[] ends;
  private final Routes routes;

  /** Begins with what was measured. */
  public Tomogravity(Evidence evidence) {
    this.evidence = evidence;
    this.totals = Totals.of(evidence);
    this.ends = totals.ends(MOST_ENDS);
    this.routes = new Routes(evidence.graph(), ends);
  }

  /**
   * Estimates; takes up to a second or so.
   *
   * @param disagreement the share by which a link's counter may differ before a note says so
   */
  public Estimate estimate(double disagreement) {
    Prior prior = Prior.of(evidence, totals, routes, ends);
    Observations observations = new Observations(evidence, routes, ends);
    double[] volumes =
        new MaximumEntropy(observations, prior.volumes(), prior.elasticities()).solve();
    Confidences confidences = new Confidences(evidence, routes, observations, volumes);
    double nothing = NOTHING * Arrays.stream(volumes).sum();
    List<Estimate.Flow> demands = new ArrayList<>();
    double sum = 0;
    double trusted = 0;
    for (int pair = 0; pair < volumes.length; pair++) {
      if (volumes[pair] > nothing) {
        double confidence = confidences.of(pair, prior);
        int from = ends[routes.from(pair)];
        demands.add(new Estimate.Flow(from, ends[routes.to(pair)], volumes[pair], confidence));
        sum += volumes[pair];
        trusted += volumes[pair] * confidence;
      }
    }
    Notes notes = new Notes(evidence, totals, disagreement);
    return new Estimate(
        demands,
        sum > 0 ? Math.min(1, trusted / sum) : 0,
        notes.of(totals.outside(ends), ends.length, observations.of(volumes)));
  }
}
