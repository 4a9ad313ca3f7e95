package io.weir.analysis.trafficmatrix.model.matrix;

import java.util.Arrays;

/**
 * What is to be believed of each pair before links are looked at: what flows tell, and of the rest
 * the gravity model, in which a node sends to the others in proportion to what they take (Zhang,
 * Roughan, Duffield, Greenberg, SIGMETRICS 2003, section 3).
 */
final class Prior {

  /** Counters and flows differ by so much anyway: sampling, other protocols than IP. */
  private static final double USUAL_DIFFERENCE = 0.1;

  private static final double LEAST_ELASTICITY = 1e-4;

  private final double[] volumes;
  private final double[] measured;
  private final double[] believed;

  private Prior(double[] volumes, double[] measured, double[] believed) {
    this.volumes = volumes;
    this.measured = measured;
    this.believed = believed;
  }

  static Prior of(Evidence evidence, Totals totals, Routes routes, int[] ends) {
    double[] measured = new double[routes.pairs()];
    double[] believed = new double[routes.pairs()];
    int[] place = new int[evidence.graph().nodeCount()];
    Arrays.fill(place, -1);
    for (int end = 0; end < ends.length; end++) {
      place[ends[end]] = end;
    }
    for (PlacedFlows.Share share : evidence.flows().shares()) {
      if (place[share.from()] >= 0 && place[share.to()] >= 0) {
        int pair = routes.pair(place[share.from()], place[share.to()]);
        measured[pair] += share.volume();
        believed[pair] += share.volume() * share.confidence();
      }
    }
    double[] volumes = measured.clone();
    addGravity(evidence, totals, routes, ends, volumes);
    return new Prior(volumes, measured, believed);
  }

  /** Where nobody is known to take anything, all are taken to do so alike. */
  private static void addGravity(
      Evidence evidence, Totals totals, Routes routes, int[] ends, double[] volumes) {
    boolean[] reachable = routes.reachable();
    double[] rest = restTaken(totals, routes, ends, volumes);
    for (int from = 0; from < ends.length; from++) {
      double wanted = restGiven(evidence, totals, ends[from]);
      double all = 0;
      int count = 0;
      for (int to = 0; to < ends.length; to++) {
        boolean there = reachable[routes.pair(from, to)];
        all += there ? rest[to] : 0;
        count += there ? 1 : 0;
      }
      for (int to = 0; to < ends.length; to++) {
        int pair = routes.pair(from, to);
        double share = all > 0 ? rest[to] / all : 1.0 / count;
        volumes[pair] += reachable[pair] ? wanted * share : 0;
      }
    }
  }

  /** What enters and was not placed: by counters too, if they tell of more than flows. */
  private static double restGiven(Evidence evidence, Totals totals, int node) {
    double entered = evidence.flows().entered(node);
    double open = evidence.flows().open(node);
    double missing = totals.given(node) - entered;
    return missing > USUAL_DIFFERENCE * totals.given(node) ? missing + open : open;
  }

  /** What leaves beyond what was placed; if all was placed, what leaves. */
  private static double[] restTaken(Totals totals, Routes routes, int[] ends, double[] placed) {
    double[] rest = new double[ends.length];
    for (int to = 0; to < ends.length; to++) {
      double taken = totals.taken(ends[to]);
      for (int from = 0; from < ends.length; from++) {
        rest[to] -= placed[routes.pair(from, to)];
      }
      rest[to] = Math.max(USUAL_DIFFERENCE * taken, rest[to] + taken);
    }
    return rest;
  }

  /** By pair, in bits a second; a copy. */
  double[] volumes() {
    return volumes.clone();
  }

  /** Of the volume of a pair, what flows tell. */
  double measured(int pair) {
    return measured[pair];
  }

  /** The share of that which is believed, 0 where flows tell nothing. */
  double belief(int pair) {
    return measured[pair] > 0 ? believed[pair] / measured[pair] : 0;
  }

  /**
   * How far a pair may move from what is believed, by pair: 1 for what the gravity model says, less
   * for what flows tell, the less the more they are believed.
   */
  double[] elasticities() {
    double[] elasticities = new double[volumes.length];
    for (int pair = 0; pair < volumes.length; pair++) {
      if (volumes[pair] > 0) {
        double concluded = Math.max(0, volumes[pair] - measured[pair]);
        double doubt = 1 - belief(pair);
        elasticities[pair] =
            Math.max(
                LEAST_ELASTICITY, (concluded + measured[pair] * doubt * doubt) / volumes[pair]);
      }
    }
    return elasticities;
  }
}
