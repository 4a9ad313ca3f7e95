package io.weir.analysis.trafficmatrix.model.matrix;

import io.weir.library.graph.Adjacency;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much each node gives to the network and takes from it, in bits a second: as its edge
 * interfaces counted, or else at least what flows tell, or else by what its links carry.
 */
final class Totals {

  /** Of what the links of a node carry that is not its own by the balance, so much is taken so. */
  private static final double OWN_SHARE = 0.5;

  private final double[] given;
  private final double[] taken;

  private Totals(double[] given, double[] taken) {
    this.given = given;
    this.taken = taken;
  }

  static Totals of(Evidence evidence) {
    int nodes = evidence.graph().nodeCount();
    double[] flowsTaken = new double[nodes];
    evidence.flows().shares().forEach(each -> flowsTaken[each.to()] += each.volume());
    double[] given = new double[nodes];
    double[] taken = new double[nodes];
    for (int node = 0; node < nodes; node++) {
      double in = sum(evidence, evidence.graph().in(), node);
      double out = sum(evidence, evidence.graph().out(), node);
      double flowsGiven = evidence.flows().entered(node);
      given[node] =
          evidence
              .entering(node)
              .map(Reading::bitsPerSecond)
              .orElse(flowsGiven > 0 ? flowsGiven : balance(out, in));
      taken[node] =
          Math.max(
              flowsTaken[node],
              evidence.leaving(node).map(Reading::bitsPerSecond).orElse(balance(in, out)));
    }
    return new Totals(given, taken);
  }

  /** At least the difference is a node's own, at most all; the rest may be in transit. */
  private static double balance(double more, double less) {
    double least = Math.max(0, more - less);
    return least + OWN_SHARE * (more - least);
  }

  private static double sum(Evidence evidence, Adjacency rows, int node) {
    return IntStream.range(rows.first(node), rows.first(node + 1))
        .mapToDouble(slot -> evidence.load(rows.link(slot)).map(Reading::bitsPerSecond).orElse(0.0))
        .sum();
  }

  /** What a node gives, local traffic included. */
  double given(int node) {
    return given[node];
  }

  /** What a node takes, local traffic included. */
  double taken(int node) {
    return taken[node];
  }

  /** The nodes with traffic, those with the most first, at most so many. */
  int[] ends(int most) {
    return IntStream.range(0, given.length)
        .filter(node -> given[node] + taken[node] > 0)
        .boxed()
        .sorted((a, b) -> Double.compare(given[b] + taken[b], given[a] + taken[a]))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The share of all traffic that begins or ends elsewhere than at these nodes. */
  double outside(int[] ends) {
    double all = Arrays.stream(given).sum() + Arrays.stream(taken).sum();
    double inside = Arrays.stream(ends).mapToDouble(end -> given[end] + taken[end]).sum();
    return all > 0 ? Math.max(0, 1 - inside / all) : 0;
  }
}
