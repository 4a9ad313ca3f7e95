package io.weir.library.graph.path;

import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;

/**
 * A graph in which every node is cut into where links arrive and where they leave, with one link
 * between: paths without a common link there have no common node here. Links have the indexes of
 * the whole graph; those inside nodes follow.
 */
final class SplitNodes {

  private final Graph graph;
  private final int links;

  SplitNodes(Graph whole) {
    links = whole.linkCount();
    GraphBuilder builder = new GraphBuilder();
    for (int node = 0; node < whole.nodeCount(); node++) {
      builder.addNode(node + "<");
      builder.addNode(node + ">");
    }
    for (int link = 0; link < links; link++) {
      builder.addLink("l" + link, leaving(whole.from(link)), arriving(whole.to(link)));
    }
    for (int node = 0; node < whole.nodeCount(); node++) {
      builder.addLink("n" + node, arriving(node), leaving(node));
    }
    graph = builder.build();
  }

  Graph graph() {
    return graph;
  }

  int arriving(int node) {
    return 2 * node;
  }

  int leaving(int node) {
    return 2 * node + 1;
  }

  boolean isLink(int link) {
    return link < links;
  }

  LinkWeights weights(LinkWeights whole) {
    return whole.extended(graph.linkCount());
  }
}
