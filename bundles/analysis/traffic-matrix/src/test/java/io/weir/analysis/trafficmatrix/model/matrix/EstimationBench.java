package io.weir.analysis.trafficmatrix.model.matrix;

import java.io.IOException;
import java.util.Locale;

/**
 * Prints how well traffic is found that is known, and how long that takes. The matrices of the sets
 * are made by the gravity model; so each pair is scattered too, log-normally by σ = 0.5 and 1.
 *
 * <pre>
 * mvn -q -pl bundles/analysis/traffic-matrix -am test-compile -DskipTests
 * java -cp bundles/analysis/traffic-matrix/target/classes:bundles/analysis/traffic-matrix/target/test-classes:\
 *   bundles/libraries/graph/target/classes:api/core/target/classes:JUNIT-JUPITER-API.jar \
 *   io.weir.analysis.trafficmatrix.model.matrix.EstimationBench
 * </pre>
 */
public final class EstimationBench {

  private EstimationBench() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    System.out.println("error: in all | median of the largest demands that are 75 %; confidence");
    print("Abilene (TEAVAR)", KnownNetworks.teavar("Abilene", 0));
    print("B4 (TEAVAR)", KnownNetworks.teavar("B4", 0));
    print("Sprint (TEAVAR)", KnownNetworks.teavar("Sprint", 0));
    print("ATT (TEAVAR)", KnownNetworks.teavar("ATT", 0));
    print(
        "Geant2001 (Repetita)",
        KnownNetworks.repetita(
            "2016TopologyZooUCL_unary", "Geant2001.graph", "Geant2001.0000.demands"));
    print(
        "rf1755 (Repetita)",
        KnownNetworks.repetita(
            "2015DEFO", "rf1755_real_hard.graph.gz", "rf1755_real_hard.demands.gz"));
    print("100 nodes at random", KnownNetworks.random(100, 150, 1));
    print("300 nodes at random", KnownNetworks.random(300, 500, 2));
    large(KnownNetworks.random(1000, 1500, 2).scattered(0.5, 7));
  }

  private static void print(String name, TrueNetwork network) {
    for (double sigma : new double[] {0, 0.5, 1}) {
      TrueNetwork hidden = network.scattered(sigma, 7);
      Estimate gravity = new Tomogravity(hidden.edges(any -> false)).estimate(0.2);
      long begin = System.nanoTime();
      Estimate links = new Tomogravity(hidden.all(any -> false)).estimate(0.2);
      double millis = (System.nanoTime() - begin) / 1e6;
      Estimate half = new Tomogravity(hidden.all(node -> node % 2 == 0)).estimate(0.2);
      System.out.printf(
          Locale.ROOT,
          "%-22s σ %.1f  gravity %s  with links %s in %.0f ms  with flows of half %s%n",
          name,
          sigma,
          figures(hidden, gravity),
          figures(hidden, links),
          millis,
          figures(hidden, half));
    }
  }

  private static void large(TrueNetwork network) {
    Evidence evidence = network.all(any -> false);
    long begin = System.nanoTime();
    Estimate estimate = new Tomogravity(evidence).estimate(0.2);
    System.out.printf(
        Locale.ROOT,
        "1000 nodes, 300 ends   σ 0.5  with links %s in %.1f s%n",
        figures(network, estimate),
        (System.nanoTime() - begin) / 1e9);
  }

  private static String figures(TrueNetwork network, Estimate estimate) {
    return String.format(
        Locale.ROOT,
        "%5.1f %% | %5.1f %%; %.2f",
        100 * network.error(estimate),
        100 * network.largeError(estimate),
        estimate.confidence());
  }
}
