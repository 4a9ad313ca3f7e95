package io.weir.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.optimize.InfeasibleException;
import io.weir.api.optimize.NetworkPath;
import io.weir.api.optimize.PathFinder;
import io.weir.api.optimize.PathQuestion;
import io.weir.api.optimize.PathQuestion.Kind;
import io.weir.api.optimize.PathQuestion.Limits;
import io.weir.api.topology.LinkQualities;
import io.weir.api.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every {@link PathFinder} promises. Extend it and return one. What it answers is compared
 * with all paths of small networks.
 */
public abstract class PathFinderTck {

  private static final int NETWORKS = 600;

  private PathFinder finder;

  /** A path finder that nobody uses yet. */
  protected abstract PathFinder createFinder() throws Exception;

  @BeforeEach
  void create() throws Exception {
    finder = createFinder();
  }

  @Test
  void theCheapestComeFirst() throws Exception {
    for (int seed = 0; seed < NETWORKS; seed++) {
      Topology topology = RandomTopologies.create(seed, 6);
      PathQuestion question = question(topology, Kind.CHEAPEST, new Random(seed));
      List<List<Topology.Link>> wanted = kept(topology, question);
      List<List<Topology.Link>> got = ask(topology, question);
      assertEquals(Math.min(question.most(), wanted.size()), got.size(), question::toString);
      for (int i = 0; i < got.size(); i++) {
        assertEquals(NaivePaths.cost(wanted.get(i)), NaivePaths.cost(got.get(i)));
      }
    }
  }

  @Test
  void equalCostPathsAreTheCheapestOfTheLinksThatAreAllowed() throws Exception {
    for (int seed = 0; seed < NETWORKS; seed++) {
      Topology topology = RandomTopologies.create(seed, 6);
      PathQuestion question = question(topology, Kind.EQUAL_COST, new Random(seed));
      List<List<Topology.Link>> all = NaivePaths.all(topology, question);
      double least = all.isEmpty() ? 0 : NaivePaths.cost(all.get(0));
      long wanted =
          kept(topology, question).stream().filter(path -> NaivePaths.cost(path) == least).count();
      List<List<Topology.Link>> got = ask(topology, question);
      assertEquals(Math.min(question.most(), wanted), got.size(), question::toString);
      got.forEach(path -> assertEquals(least, NaivePaths.cost(path)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LINK_DISJOINT", "NODE_DISJOINT"})
  void aPairIsApartAndTheCheapest(Kind kind) throws Exception {
    for (int seed = 0; seed < NETWORKS; seed++) {
      Topology topology = RandomTopologies.create(seed, 6);
      PathQuestion question = question(topology, kind, new Random(seed));
      double wanted = leastPair(kept(topology, question), kind);
      List<List<Topology.Link>> got = ask(topology, question);
      assertEquals(Double.isInfinite(wanted) ? 0 : 2, got.size(), question::toString);
      if (!got.isEmpty()) {
        assertTrue(NaivePaths.areApart(got.get(0), got.get(1), kind), got::toString);
        assertTrue(NaivePaths.cost(got.get(0)) <= NaivePaths.cost(got.get(1)), got::toString);
        assertEquals(wanted, NaivePaths.cost(got.get(0)) + NaivePaths.cost(got.get(1)));
      }
    }
  }

  private static double leastPair(List<List<Topology.Link>> paths, Kind kind) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < paths.size(); i++) {
      for (int j = 0; j < i; j++) {
        double both = NaivePaths.cost(paths.get(i)) + NaivePaths.cost(paths.get(j));
        if (both < least && NaivePaths.areApart(paths.get(i), paths.get(j), kind)) {
          least = both;
        }
      }
    }
    return least;
  }

  @Test
  void aPathFromANodeToItselfHasNoLink() throws Exception {
    Topology topology = RandomTopologies.connected(1, 4, 2);
    for (Kind kind : Kind.values()) {
      List<NetworkPath> got =
          finder.find(topology, new PathQuestion("n1", "n1", kind, 3, Limits.NONE));
      boolean isPair = kind == Kind.LINK_DISJOINT || kind == Kind.NODE_DISJOINT;
      assertEquals(isPair ? 0 : 1, got.size());
      got.forEach(path -> assertEquals(List.of("n1"), path.nodeIds()));
    }
  }

  @Test
  void whatIsNotKnownIsRefused() {
    Topology topology = RandomTopologies.connected(1, 4, 2);
    refused(topology, new PathQuestion("x", "n1", Kind.CHEAPEST, 1, Limits.NONE));
    refused(topology, new PathQuestion("n1", "x", Kind.EQUAL_COST, 1, Limits.NONE));
    for (Kind kind : Kind.values()) {
      refused(topology, new PathQuestion("n0", "n1", kind, 1, groups(Set.of("x"), Set.of())));
      refused(topology, new PathQuestion("n0", "n1", kind, 1, groups(Set.of(), Set.of("x"))));
    }
  }

  private void refused(Topology topology, PathQuestion question) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> finder.find(topology, question));
    assertTrue(refused.getMessage().contains("'x'"), refused.getMessage());
  }

  private static Limits groups(Set<String> includeAny, Set<String> excludeAny) {
    Limits none = Limits.NONE;
    return new Limits(
        0, none.delay(), none.jitter(), none.loss(), none.hops(), includeAny, excludeAny);
  }

  @Test
  void freeBandwidthIsThatOfTheTopologyThatIsAskedAbout() throws Exception {
    Topology free =
        Topology.of(
            RandomTopologies.connected(1, 3, 0).time(),
            List.of(new Topology.Node("a", "a", true), new Topology.Node("b", "b", true)),
            List.of(Topology.Link.between("ab", "a", "b", LinkQualities.of(1, 10))));
    Topology.Link link = free.links().get(0);
    Topology.Link taken = link.with(link.qualities().withFreeBandwidth(2));
    Topology full = new Topology(free.version(), free.time(), free.nodes(), List.of(taken));
    Limits limits = new Limits(5, 9, 9, 1, Integer.MAX_VALUE, Set.of(), Set.of());
    PathQuestion question = new PathQuestion("a", "b", Kind.CHEAPEST, 1, limits);
    assertEquals(1, finder.find(free, question).size());
    assertEquals(0, finder.find(full, question).size());
    PathQuestion any = new PathQuestion("a", "b", Kind.CHEAPEST, 1, Limits.NONE);
    assertEquals(2, finder.find(full, any).get(0).freeBandwidth());
    assertEquals(10, finder.find(free, any).get(0).freeBandwidth());
  }

  @Test
  void severalThreadsGetWhatOneDoes() throws Exception {
    List<Callable<List<NetworkPath>>> calls = new ArrayList<>();
    List<List<NetworkPath>> wanted = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      Topology topology = RandomTopologies.connected(i % 3, 30, 30);
      Kind kind = Kind.values()[i % Kind.values().length];
      String to = "n" + (1 + i % 29);
      PathQuestion question = new PathQuestion("n0", to, kind, 5, Limits.NONE);
      calls.add(() -> finder.find(topology, question));
      wanted.add(finder.find(topology, question));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<NetworkPath>>> got = threads.invokeAll(calls);
      for (int i = 0; i < wanted.size(); i++) {
        assertEquals(wanted.get(i), got.get(i).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<List<Topology.Link>> kept(Topology topology, PathQuestion question) {
    return NaivePaths.all(topology, question).stream()
        .filter(path -> NaivePaths.keeps(path, question.limits()))
        .toList();
  }

  /** Asks, and checks what holds for every answer: each path is there, allowed, and once. */
  private List<List<Topology.Link>> ask(Topology topology, PathQuestion question)
      throws InfeasibleException {
    List<NetworkPath> paths = finder.find(topology, question);
    List<List<Topology.Link>> allowed = kept(topology, question);
    List<List<Topology.Link>> links = new ArrayList<>();
    for (NetworkPath path : paths) {
      List<Topology.Link> way =
          path.linkIds().stream().map(id -> topology.link(id).orElseThrow()).toList();
      assertTrue(allowed.contains(way), () -> question + " got " + path);
      check(question, path, way);
      links.add(way);
    }
    assertEquals(paths.size(), new HashSet<>(links).size(), "each once");
    assertEquals(paths, finder.find(topology, question), "the same question, the same answer");
    return links;
  }

  private static void check(PathQuestion question, NetworkPath path, List<Topology.Link> way) {
    List<String> nodes = new ArrayList<>(List.of(question.from()));
    way.forEach(link -> nodes.add(link.to()));
    assertEquals(nodes, path.nodeIds());
    assertEquals(NaivePaths.cost(way), path.cost());
    assertEquals(NaivePaths.sum(way, LinkQualities::delay), path.delay(), 1e-12);
    assertEquals(NaivePaths.least(way, LinkQualities::capacity), path.capacity());
    assertEquals(NaivePaths.least(way, LinkQualities::freeBandwidth), path.freeBandwidth());
  }

  private static PathQuestion question(Topology topology, Kind kind, Random random) {
    Limits none = Limits.NONE;
    Limits limits =
        new Limits(
            random.nextInt(3) == 0 ? 1e9 * random.nextInt(4) : 0,
            random.nextInt(3) == 0 ? random.nextInt(25) * 0x1p-10 : none.delay(),
            random.nextInt(4) == 0 ? random.nextInt(8) * 0x1p-10 : none.jitter(),
            random.nextInt(4) == 0 ? random.nextInt(6) * 0.01 : 1,
            random.nextInt(4) == 0 ? 1 + random.nextInt(4) : none.hops(),
            random.nextInt(5) == 0 ? groups(topology, 3) : Set.of(),
            random.nextInt(5) == 0 ? groups(topology, 1) : Set.of());
    return new PathQuestion("n0", "n1", kind, 1 + random.nextInt(6), limits);
  }

  /** Some of those that links are in. */
  private static Set<String> groups(Topology topology, int most) {
    return topology.links().stream()
        .flatMap(link -> link.adminGroups().stream())
        .distinct()
        .limit(most)
        .collect(Collectors.toSet());
  }
}
