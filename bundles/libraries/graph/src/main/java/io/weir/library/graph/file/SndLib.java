package io.weir.library.graph.file;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The XML of SNDlib: nodes, links and demands of one network. Its links have no direction and
 * become two each, unless every pair of nodes is linked in both directions, as in its directed
 * networks. The capacity is what is installed already, not known where nothing is; the cost is the
 * routing cost where it is more than 0, else 1. A demand asks for its value from its source to its
 * target.
 */
final class SndLib implements NetworkFormat {

  @Override
  public String name() {
    return "SNDlib XML";
  }

  @Override
  public boolean isNetwork(String start) {
    return start.startsWith("<") && start.contains("<network");
  }

  @Override
  public boolean isDemands(String start) {
    return isNetwork(start);
  }

  @Override
  public NetworkFile read(Source source) throws NetworkFileException {
    SndLibReader read = SndLibReader.read(source);
    GraphBuilder builder = new GraphBuilder();
    for (SndLibItem node : read.nodes()) {
      node.check(source, () -> node.addNodeTo(builder));
    }
    boolean directed = isDirected(read.links());
    for (SndLibItem link : read.links()) {
      link.check(source, () -> link.addLinkTo(builder, directed));
    }
    Graph graph = builder.build();
    return new NetworkFile(name(), graph, Optional.of(demands(read.demands(), source, graph)));
  }

  @Override
  public Demands readDemands(Source source, Graph graph) throws NetworkFileException {
    return demands(SndLibReader.read(source).demands(), source, graph);
  }

  private static Demands demands(List<SndLibItem> items, Source source, Graph graph)
      throws NetworkFileException {
    Demands.Builder builder = new Demands.Builder(graph);
    for (SndLibItem demand : items) {
      demand.check(source, () -> demand.addDemandTo(builder, graph));
    }
    return builder.build();
  }

  private static boolean isDirected(List<SndLibItem> links) {
    Set<List<String>> ends = new HashSet<>();
    links.forEach(link -> ends.add(List.of(link.get("source"), link.get("target"))));
    List<List<String>> back = new ArrayList<>();
    links.forEach(link -> back.add(List.of(link.get("target"), link.get("source"))));
    return ends.containsAll(back);
  }
}
