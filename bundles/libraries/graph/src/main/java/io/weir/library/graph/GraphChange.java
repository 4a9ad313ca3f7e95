package io.weir.library.graph;

import java.util.BitSet;

/**
 * What would be if some links or nodes were otherwise. Costs one copy of each attribute that
 * changes, and nothing else is copied. One thread, one use.
 */
public final class GraphChange {

  private final Graph graph;
  private final double[][] changed = new double[LinkAttribute.values().length][];
  private final BitSet downLinks;
  private final BitSet downNodes;

  GraphChange(Graph graph) {
    this.graph = graph;
    this.downLinks = graph.downLinks();
    this.downNodes = graph.downNodes();
  }

  /**
   * Another value of a link.
   *
   * @throws IllegalArgumentException if it is out of range
   */
  public GraphChange set(int link, LinkAttribute attribute, double value) {
    int index = attribute.ordinal();
    if (changed[index] == null) {
      changed[index] = graph.copy(attribute);
    }
    try {
      changed[index][link] = attribute.checked(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("link " + graph.linkId(link) + ": " + e.getMessage(), e);
    }
    return this;
  }

  /** A link goes down. */
  public GraphChange linkDown(int link) {
    downLinks.set(link);
    return this;
  }

  /** A link comes up. */
  public GraphChange linkUp(int link) {
    downLinks.clear(link);
    return this;
  }

  /** A node goes down, and with it every link at it. */
  public GraphChange nodeDown(int node) {
    downNodes.set(node);
    return this;
  }

  /** A node comes up. */
  public GraphChange nodeUp(int node) {
    downNodes.clear(node);
    return this;
  }

  /** All links of a group that share a risk go down. */
  public GraphChange riskDown(int risk) {
    for (int link : graph.linksOfRisk(risk)) {
      downLinks.set(link);
    }
    return this;
  }

  /** The other graph; it has the same indexes and ids. */
  public Graph apply() {
    Column[] attributes = graph.attributes();
    for (int a = 0; a < changed.length; a++) {
      if (changed[a] != null) {
        attributes[a] = Column.of(changed[a], graph.linkCount());
      }
    }
    return new Graph(
        graph.shape(), attributes, (BitSet) downLinks.clone(), (BitSet) downNodes.clone());
  }
}
