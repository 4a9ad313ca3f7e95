package io.weir.library.graph.path;

/** What two paths must not have in common. */
public enum Disjointness {
  /** No link. */
  LINKS(false, false),
  /** No node but the two ends, and no link. */
  NODES(true, false),
  /** No link and no group of links that go down together. */
  LINKS_AND_RISKS(false, true),
  /** No node but the two ends, no link and no group of links that go down together. */
  NODES_AND_RISKS(true, true);

  private final boolean nodes;
  private final boolean risks;

  Disjointness(boolean nodes, boolean risks) {
    this.nodes = nodes;
    this.risks = risks;
  }

  boolean ofNodes() {
    return nodes;
  }

  boolean ofRisks() {
    return risks;
  }
}
