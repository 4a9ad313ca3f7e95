package io.weir.tck;

import io.weir.api.topology.LinkQualities;
import io.weir.api.topology.Topology;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Small networks from a seed: parallel links, one-way links, links and nodes that are down, groups,
 * risks, unknown capacities. Costs are whole numbers above 0, so that sums are exact.
 */
final class RandomTopologies {

  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");

  private RandomTopologies() {}

  /** A network of 2 to so many nodes. */
  static Topology create(int seed, int mostNodes) {
    Random random = new Random(seed);
    int nodes = 2 + random.nextInt(mostNodes - 1);
    List<Topology.Link> links = new ArrayList<>();
    int count = random.nextInt(3 * nodes);
    for (int i = 0; i < count; i++) {
      String from = "n" + random.nextInt(nodes);
      String to = "n" + random.nextInt(nodes);
      links.add(link("l" + i, from, to, Optional.empty(), random));
    }
    return Topology.of(TIME, nodes(nodes, random), links);
  }

  /** A ring of cables with others across it, all up: everybody reaches everybody. */
  static Topology connected(int seed, int nodes, int across) {
    Random random = new Random(seed);
    List<Topology.Link> links = new ArrayList<>();
    for (int i = 0; i < nodes + across; i++) {
      int from = i < nodes ? i : random.nextInt(nodes);
      int to = i < nodes ? (i + 1) % nodes : (from + 1 + random.nextInt(nodes - 1)) % nodes;
      links.add(link("l" + i, "n" + from, "n" + to, Optional.of("l" + i + "~"), random).up(true));
      links.add(link("l" + i + "~", "n" + to, "n" + from, Optional.of("l" + i), random).up(true));
    }
    return Topology.of(
        TIME, nodes(nodes, new Random(1)).stream().map(RandomTopologies::up).toList(), links);
  }

  private static Topology.Node up(Topology.Node node) {
    return new Topology.Node(node.id(), node.label(), true);
  }

  private static List<Topology.Node> nodes(int count, Random random) {
    List<Topology.Node> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      nodes.add(new Topology.Node("n" + i, "node " + i, random.nextInt(12) > 0));
    }
    return nodes;
  }

  private static Topology.Link link(
      String id, String from, String to, Optional<String> reverse, Random random) {
    double capacity =
        random.nextInt(10) == 0 ? Double.POSITIVE_INFINITY : 1e9 * (1 + random.nextInt(10));
    double free = Double.isInfinite(capacity) ? capacity : capacity * random.nextInt(5) / 4;
    return new Topology.Link(
        id,
        id,
        from,
        to,
        reverse,
        random.nextInt(10) > 0,
        new LinkQualities(
            1 + random.nextInt(4),
            random.nextInt(10) * 0x1p-10,
            random.nextInt(4) * 0x1p-10,
            random.nextInt(3) * 0.01,
            capacity,
            free),
        Set.of("g" + random.nextInt(4)),
        random.nextInt(3) == 0 ? Set.of("r" + random.nextInt(6)) : Set.of());
  }
}
