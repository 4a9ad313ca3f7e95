package io.weir.analysis.trafficmatrix.model.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaximumEntropyTest {

  private static final int NODES = 8;

  private final TrueNetwork network = KnownNetworks.random(NODES, 5, 4).scattered(1, 4);
  private final int[] ends = IntStream.range(0, NODES).toArray();
  private final Routes routes = new Routes(network.graph(), ends);

  private double[] belief(long seed) {
    Random random = new Random(seed);
    double[] belief = new double[routes.pairs()];
    Arrays.setAll(belief, any -> 1e8 * Math.exp(random.nextGaussian()));
    return belief;
  }

  private static double[] free(double[] belief) {
    double[] elasticity = new double[belief.length];
    Arrays.fill(elasticity, 1);
    return elasticity;
  }

  /** What is nearest in entropy with given sums is what fitting rows and columns in turn gives. */
  @Test
  void edgesAloneAreIterativeProportionalFitting() {
    Observations observations = new Observations(network.edges(any -> false), routes, ends);
    double[] belief = belief(1);
    double[] found = new MaximumEntropy(observations, belief, free(belief)).solve();
    double[] fitted = fitted(belief.clone());
    for (int pair = 0; pair < found.length; pair++) {
      assertEquals(fitted[pair], found[pair], 0.02 * fitted[pair] + 1e-4 * network.total());
    }
  }

  private double[] fitted(double[] volumes) {
    for (int round = 0; round < 1000; round++) {
      for (int node = 0; node < NODES; node++) {
        int end = node;
        scale(volumes, network.given(end), other -> routes.pair(end, other));
      }
      for (int node = 0; node < NODES; node++) {
        int end = node;
        scale(volumes, network.taken(end), other -> routes.pair(other, end));
      }
    }
    return volumes;
  }

  private static void scale(double[] volumes, double wanted, IntUnaryOperator pair) {
    double sum = IntStream.range(0, NODES).mapToDouble(at -> volumes[pair.applyAsInt(at)]).sum();
    for (int at = 0; at < NODES; at++) {
      volumes[pair.applyAsInt(at)] *= wanted / sum;
    }
  }

  @Test
  void whatAgreesStaysAsItIs() {
    double[] truth = new double[routes.pairs()];
    for (int pair = 0; pair < truth.length; pair++) {
      truth[pair] = network.traffic()[routes.from(pair)][routes.to(pair)];
    }
    Observations observations = new Observations(network.all(any -> false), routes, ends);
    assertArrayEquals(truth, new MaximumEntropy(observations, truth, free(truth)).solve(), 1e-6);
  }

  @Test
  void whatIsImpossibleEndsAllTheSame() {
    Evidence evidence = network.all(any -> false);
    for (int link = 0; link < network.graph().linkCount(); link++) {
      evidence.load(link, new Reading(link % 2 == 0 ? 0 : 1e15, 1));
    }
    Observations observations = new Observations(evidence, routes, ends);
    double[] belief = belief(2);
    double[] found = new MaximumEntropy(observations, belief, free(belief)).solve();
    for (double volume : found) {
      assertEquals(true, volume >= 0 && volume < Double.POSITIVE_INFINITY);
    }
  }

  @Test
  void adjointsAgree() {
    Observations observations = new Observations(network.all(any -> false), routes, ends);
    double[] volumes = belief(3);
    double[] prices = new double[observations.rows()];
    Random random = new Random(3);
    Arrays.setAll(prices, any -> random.nextGaussian());
    double forward = dot(observations.of(volumes), prices);
    double backward = dot(volumes, observations.priced(prices));
    assertEquals(forward, backward, 1e-9 * Math.abs(forward));
  }

  private static double dot(double[] one, double[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).sum();
  }
}
