package io.weir.library.graph.network;

import io.weir.api.topology.LinkQualities;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Makes graphs of topologies: nodes and links have the same ids, and indexes in the topology's
 * order; bit rates are in bit/s, delays in seconds.
 */
public final class TopologyGraph {

  private final GraphBuilder builder = new GraphBuilder();
  private final Map<String, Integer> links = new HashMap<>();

  private TopologyGraph() {}

  /**
   * The graph of a topology.
   *
   * @throws IllegalArgumentException naming the node or link that a graph cannot have
   */
  public static Graph of(Topology topology) {
    TopologyGraph graph = new TopologyGraph();
    topology.nodes().forEach(graph::add);
    topology.links().forEach(graph::add);
    topology.links().forEach(graph::pair);
    return graph.builder.build();
  }

  /**
   * Demands of a graph, in their order.
   *
   * @throws IllegalArgumentException naming the demand of which a node is not known
   */
  public static Demands demands(Graph graph, List<Demand> demands) {
    Demands.Builder builder = new Demands.Builder(graph);
    for (Demand demand : demands) {
      builder.add(
          demand.id(),
          node(graph, demand, demand.from()),
          node(graph, demand, demand.to()),
          demand.bitsPerSecond());
    }
    return builder.build();
  }

  private static int node(Graph graph, Demand demand, String id) {
    OptionalInt node = graph.node(id);
    return node.orElseThrow(
        () ->
            new IllegalArgumentException(
                "demand " + demand.id() + ": wanted a known node at each end, got " + id));
  }

  private void add(Topology.Node node) {
    int index = builder.addNode(node.id());
    builder.label(index, label(node));
    if (!node.up()) {
      builder.nodeDown(index);
    }
  }

  /** A name that an agent made up, so that a graph can have it. */
  private static String label(Topology.Node node) {
    String plain = node.label().replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", "?");
    return plain.isBlank()
        ? node.id()
        : plain.substring(0, Math.min(plain.length(), GraphBuilder.LONGEST_ID));
  }

  private void add(Topology.Link link) {
    int index = builder.addLink(link.id(), link.from(), link.to());
    links.put(link.id(), index);
    LinkQualities known = link.qualities();
    builder
        .set(index, LinkAttribute.COST, known.cost())
        .set(index, LinkAttribute.DELAY, known.delay())
        .set(index, LinkAttribute.JITTER, known.jitter())
        .set(index, LinkAttribute.LOSS, known.loss());
    if (Double.isFinite(known.capacity())) {
      builder.set(index, LinkAttribute.CAPACITY, known.capacity());
    }
    if (Double.isFinite(known.freeBandwidth())) {
      builder.set(index, LinkAttribute.FREE_BANDWIDTH, known.freeBandwidth());
    }
    link.adminGroups().forEach(group -> builder.adminGroup(index, group));
    link.sharedRisks().forEach(risk -> builder.sharedRisk(index, risk));
    if (!link.up()) {
      builder.linkDown(index);
    }
  }

  private void pair(Topology.Link link) {
    link.reverse().ifPresent(back -> builder.pair(links.get(link.id()), links.get(back)));
  }
}
