package io.weir.analysis.trafficmatrix.model.matrix;

import io.weir.library.graph.Graph;
import io.weir.library.graph.path.EqualCostPaths;
import io.weir.library.graph.path.LinkWeights;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;

/** A network whose traffic is known, to hide it and see whether it is found. */
final class TrueNetwork {

  private final Graph graph;
  private final double[][] traffic;

  TrueNetwork(Graph graph, double[][] traffic) {
    this.graph = graph;
    this.traffic = traffic;
  }

  Graph graph() {
    return graph;
  }

  /** By from and to, in bits a second; this network's own. */
  double[][] traffic() {
    return traffic;
  }

  /** Each pair times a number of its own, drawn from a log-normal distribution of mean 1. */
  TrueNetwork scattered(double sigma, long seed) {
    Random random = new Random(seed);
    double[][] other = new double[traffic.length][];
    for (int from = 0; from < traffic.length; from++) {
      other[from] =
          Arrays.stream(traffic[from])
              .map(each -> each * Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2))
              .toArray();
    }
    return new TrueNetwork(graph, other);
  }

  double[] loads() {
    double[] loads = new double[graph.linkCount()];
    EqualCostPaths paths = new EqualCostPaths(graph);
    LinkWeights costs = LinkWeights.costs(graph);
    for (int to = 0; to < traffic.length; to++) {
      paths.towards(to, costs);
      double[] volumes = new double[traffic.length];
      for (int from = 0; from < traffic.length; from++) {
        volumes[from] = from == to ? 0 : traffic[from][to];
      }
      paths.spread(volumes, loads);
    }
    return loads;
  }

  double given(int node) {
    return Arrays.stream(traffic[node]).sum();
  }

  double taken(int node) {
    return Arrays.stream(traffic).mapToDouble(row -> row[node]).sum();
  }

  double total() {
    return Arrays.stream(traffic).flatMapToDouble(Arrays::stream).sum();
  }

  /** The counters of the edges, and what flows of some nodes tell exactly. */
  Evidence edges(IntPredicate withFlows) {
    PlacedFlows flows = new PlacedFlows(traffic.length, 8, 0);
    for (int from = 0; from < traffic.length; from++) {
      for (int to = 0; to < traffic.length; to++) {
        if (withFlows.test(from)) {
          flows.place(from, to, traffic[from][to], 1);
        }
      }
    }
    Evidence evidence = new Evidence(graph, flows);
    for (int node = 0; node < traffic.length; node++) {
      evidence.entering(node, new Reading(given(node), 1));
      evidence.leaving(node, new Reading(taken(node), 1));
    }
    return evidence;
  }

  /** The same, and the counters of all links. */
  Evidence all(IntPredicate withFlows) {
    Evidence evidence = edges(withFlows);
    addLoads(evidence);
    return evidence;
  }

  void addLoads(Evidence evidence) {
    double[] loads = loads();
    for (int link = 0; link < loads.length; link++) {
      evidence.load(link, new Reading(loads[link], 1));
    }
  }

  double[][] matrix(Estimate estimate) {
    double[][] matrix = new double[traffic.length][traffic.length];
    estimate.demands().forEach(each -> matrix[each.from()][each.to()] = each.bitsPerSecond());
    return matrix;
  }

  /** What is wrong in all, as a share of the traffic between different nodes. */
  double error(Estimate estimate) {
    double[][] found = matrix(estimate);
    double wrong = 0;
    double all = 0;
    for (int from = 0; from < traffic.length; from++) {
      for (int to = 0; to < traffic.length; to++) {
        wrong += from == to ? 0 : Math.abs(found[from][to] - traffic[from][to]);
        all += from == to ? 0 : traffic[from][to];
      }
    }
    return wrong / all;
  }

  /** The median of the relative errors of the largest demands that are 75 % of the traffic. */
  double largeError(Estimate estimate) {
    double[][] found = matrix(estimate);
    int nodes = traffic.length;
    Integer[] pairs = new Integer[nodes * nodes];
    Arrays.setAll(pairs, pair -> pair);
    Arrays.sort(
        pairs,
        (a, b) -> Double.compare(traffic[b / nodes][b % nodes], traffic[a / nodes][a % nodes]));
    double[] errors = new double[pairs.length];
    double covered = 0;
    int count = 0;
    for (int i = 0; i < pairs.length && covered < 0.75 * total(); i++) {
      double is = traffic[pairs[i] / nodes][pairs[i] % nodes];
      covered += is;
      if (is > 0 && pairs[i] / nodes != pairs[i] % nodes) {
        errors[count++] = Math.abs(found[pairs[i] / nodes][pairs[i] % nodes] - is) / is;
      }
    }
    Arrays.sort(errors, 0, count);
    return count == 0 ? 0 : errors[count / 2];
  }
}
