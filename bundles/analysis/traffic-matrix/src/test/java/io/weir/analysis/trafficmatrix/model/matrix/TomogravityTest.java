package io.weir.analysis.trafficmatrix.model.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TomogravityTest {

  private static Estimate estimate(Evidence evidence) {
    return new Tomogravity(evidence).estimate(0.2);
  }

  private static void assertExplains(TrueNetwork network, Estimate estimate, double tolerance) {
    TrueNetwork found = new TrueNetwork(network.graph(), network.matrix(estimate));
    double[] is = network.loads();
    double[] would = found.loads();
    double mean = Arrays.stream(is).average().orElse(0);
    for (int link = 0; link < is.length; link++) {
      assertEquals(is[link], would[link], tolerance * Math.max(mean, is[link]), "link " + link);
    }
    for (int node = 0; node < network.traffic().length; node++) {
      assertEquals(network.given(node), found.given(node), tolerance * network.given(node) + 1);
      assertEquals(network.taken(node), found.taken(node), tolerance * network.taken(node) + 1);
    }
  }

  @Test
  void theGravityOfAbileneIsFound() throws IOException {
    TrueNetwork network = KnownNetworks.teavar("Abilene", 3);
    Estimate estimate = estimate(network.all(any -> false));
    assertTrue(network.error(estimate) < 0.01, "error " + network.error(estimate));
    assertExplains(network, estimate, 0.01);
  }

  @Test
  void linksTellWhatGravityDoesNot() throws IOException {
    double guessed = 0;
    double concluded = 0;
    for (int line = 0; line < 10; line++) {
      TrueNetwork network = KnownNetworks.teavar("Abilene", line).scattered(0.7, line);
      guessed += network.error(estimate(network.edges(any -> false)));
      Estimate estimate = estimate(network.all(any -> false));
      concluded += network.error(estimate);
      assertExplains(network, estimate, 0.02);
    }
    assertTrue(concluded < 0.85 * guessed, "gravity " + guessed + ", with links " + concluded);
  }

  @Test
  void trafficOfRandomNetworksIsExplained() {
    for (int seed = 0; seed < 20; seed++) {
      TrueNetwork network = KnownNetworks.random(5 + 2 * seed, 2 * seed, seed).scattered(1, seed);
      Estimate estimate = estimate(network.all(any -> false));
      assertExplains(network, estimate, 0.03);
      assertTrue(estimate.demands().stream().allMatch(each -> each.bitsPerSecond() > 0));
      double guessed = network.error(estimate(network.edges(any -> false)));
      assertTrue(network.error(estimate) < guessed, "seed " + seed);
    }
  }

  @Test
  void flowsAreKeptAndHelpTheRest() {
    TrueNetwork network = KnownNetworks.random(30, 40, 5).scattered(1, 5);
    Estimate without = estimate(network.all(any -> false));
    Estimate half = estimate(network.all(node -> node % 2 == 0));
    assertTrue(network.error(half) < 0.7 * network.error(without));
    assertTrue(half.confidence() > without.confidence());
    for (Estimate.Flow each : half.demands()) {
      double is = network.traffic()[each.from()][each.to()];
      if (each.from() % 2 == 0) {
        assertEquals(is, each.bitsPerSecond(), 0.02 * is);
        assertTrue(each.confidence() > 0.95);
      } else {
        assertTrue(each.confidence() <= 0.9);
      }
    }
  }

  @Test
  void whatIsBelievedMoreIsMoreOftenRight() {
    List<double[]> believedAndWrong = new ArrayList<>();
    for (int seed = 0; seed < 6; seed++) {
      TrueNetwork network = KnownNetworks.random(20, 10, seed).scattered(0.7, seed);
      for (Estimate.Flow each : estimate(network.all(any -> false)).demands()) {
        double is = network.traffic()[each.from()][each.to()];
        double wrong = Math.abs(each.bitsPerSecond() - is) / each.bitsPerSecond();
        believedAndWrong.add(new double[] {each.confidence(), wrong});
      }
    }
    believedAndWrong.sort((a, b) -> Double.compare(a[0], b[0]));
    int count = believedAndWrong.size();
    double most = median(believedAndWrong.subList(count - count / 10, count));
    double least = median(believedAndWrong.subList(0, count / 2));
    assertTrue(most < 0.7 * least, "wrong: the most believed " + most + ", the least " + least);
    assertTrue(believedAndWrong.get(count - 1)[0] <= 0.9);
  }

  private static double median(List<double[]> believedAndWrong) {
    double[] wrong = believedAndWrong.stream().mapToDouble(each -> each[1]).sorted().toArray();
    return wrong[wrong.length / 2];
  }

  @Test
  void flowsAloneAreTheMatrix() {
    TrueNetwork network = KnownNetworks.random(6, 3, 1);
    Evidence evidence = new Evidence(network.graph(), network.edges(any -> true).flows());
    Estimate estimate = estimate(evidence);
    assertEquals(0, network.error(estimate), 1e-9);
    assertEquals(1, estimate.confidence(), 1e-6);
    assertEquals(
        List.of("No link has a counter: nothing was adjusted to loads."), estimate.notes());
  }

  @Test
  void flowsThatCouldNotBePlacedAreNotLost() {
    TrueNetwork network = KnownNetworks.random(4, 1, 1);
    PlacedFlows flows = new PlacedFlows(4, 8, 0);
    flows.leaveOpen(0, 3e6);
    flows.leaveOpen(1, 5e6);
    Estimate estimate = estimate(new Evidence(network.graph(), flows));
    double[][] found = network.matrix(estimate);
    assertEquals(3e6, Arrays.stream(found[0]).sum(), 1);
    assertEquals(5e6, Arrays.stream(found[1]).sum(), 1);
    assertEquals(0.2, estimate.confidence(), 1e-9);
    assertTrue(estimate.notes().get(0).startsWith("100.0 % of what flows tell of"));
  }

  @Test
  void linksAloneTellTheirLoads() {
    TrueNetwork network = KnownNetworks.random(12, 8, 3);
    Evidence evidence = new Evidence(network.graph(), PlacedFlows.none(12));
    network.addLoads(evidence);
    Estimate estimate = estimate(evidence);
    double[] is = network.loads();
    double[] would = new TrueNetwork(network.graph(), network.matrix(estimate)).loads();
    for (int link = 0; link < is.length; link++) {
      assertEquals(is[link], would[link], 0.05 * is[link] + 1e-3 * network.total());
    }
  }

  @Test
  void nothingKnownIsNoTraffic() {
    TrueNetwork network = KnownNetworks.random(5, 0, 1);
    Estimate estimate = estimate(new Evidence(network.graph(), PlacedFlows.none(5)));
    assertEquals(List.of(), estimate.demands());
    assertEquals(0, estimate.confidence());
  }

  @Test
  void aCounterThatCannotBeIsNamed() {
    TrueNetwork network = KnownNetworks.random(8, 4, 2);
    Evidence evidence = network.all(any -> true);
    evidence.load(3, new Reading(50 * network.total(), 1));
    Estimate estimate = estimate(evidence);
    String link = ": " + network.graph().linkId(3) + " ";
    assertTrue(
        estimate.notes().stream().anyMatch(note -> note.contains(link)),
        "notes " + estimate.notes());
    assertTrue(network.error(estimate) < 0.1, "error " + network.error(estimate));
  }

  @Test
  void whatIsCutOffGetsNothingFromOutside() {
    GraphBuilder builder = new GraphBuilder();
    List.of("a", "b", "c", "d").forEach(builder::addNode);
    int ab = builder.addBothWays("ab", "a", "b");
    int cd = builder.addBothWays("cd", "c", "d");
    for (int link : new int[] {ab, ab + 1, cd, cd + 1}) {
      builder.set(link, LinkAttribute.COST, 1);
    }
    Evidence evidence = new Evidence(builder.build(), PlacedFlows.none(4));
    for (int node = 0; node < 4; node++) {
      evidence.entering(node, new Reading(1e9, 1));
      evidence.leaving(node, new Reading(1e9, 1));
    }
    Estimate estimate = estimate(evidence);
    assertTrue(
        estimate.demands().stream().allMatch(each -> each.from() / 2 == each.to() / 2),
        "demands " + estimate.demands());
    assertEquals(8, estimate.demands().size());
  }
}
