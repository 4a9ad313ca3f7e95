package io.weir.library.graph;

import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A network: nodes, and directed links between them, any number between the same two. Nodes and
 * links have the ids of the input and indexes from 0 in its order. Immutable, for any thread.
 *
 * <p>Indexes that are out of range throw {@link IndexOutOfBoundsException}. What would be if
 * something changed is another graph that shares all else with this one: see {@link #change}.
 */
public final class Graph {

  private final Shape shape;
  private final Column[] attributes;
  private final BitSet downLinks;
  private final BitSet downNodes;

  Graph(Shape shape, Column[] attributes, BitSet downLinks, BitSet downNodes) {
    this.shape = shape;
    this.attributes = attributes;
    this.downLinks = downLinks;
    this.downNodes = downNodes;
  }

  public int nodeCount() {
    return shape.nodes.count();
  }

  public int linkCount() {
    return shape.links.count();
  }

  public String nodeId(int node) {
    return shape.nodes.get(node);
  }

  public String linkId(int link) {
    return shape.links.get(link);
  }

  /** The node of this id. */
  public OptionalInt node(String id) {
    return shape.nodes.find(id);
  }

  /** The link of this id. */
  public OptionalInt link(String id) {
    return shape.links.find(id);
  }

  /** A node's name for people; its id if it has no other. Several nodes may share one. */
  public String label(int node) {
    return shape.labels[node];
  }

  /** Degrees north. */
  public OptionalDouble latitude(int node) {
    return known(shape.latitude.get(node));
  }

  /** Degrees east. */
  public OptionalDouble longitude(int node) {
    return known(shape.longitude.get(node));
  }

  private static OptionalDouble known(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The node at which a link begins. */
  public int from(int link) {
    return shape.from[link];
  }

  /** The node at which a link ends. */
  public int to(int link) {
    return shape.to[link];
  }

  /** The other direction of a link, where the input says that both are one. */
  public OptionalInt reverse(int link) {
    int other = shape.reverse[link];
    return other < 0 ? OptionalInt.empty() : OptionalInt.of(other);
  }

  /** The links that leave each node. */
  public Adjacency out() {
    return shape.out;
  }

  /** The links that reach each node. */
  public Adjacency in() {
    return shape.in;
  }

  /** An attribute of a link; free bandwidth is never above the capacity. */
  public double get(int link, LinkAttribute attribute) {
    double value = attributes[attribute.ordinal()].get(link);
    return attribute == LinkAttribute.FREE_BANDWIDTH ? Math.min(value, capacity(link)) : value;
  }

  public double cost(int link) {
    return attributes[LinkAttribute.COST.ordinal()].get(link);
  }

  /** Infinite if it is not known. */
  public double capacity(int link) {
    return attributes[LinkAttribute.CAPACITY.ordinal()].get(link);
  }

  /** Whether a link carries traffic: it and both its nodes are up. */
  public boolean isUp(int link) {
    return !downLinks.get(link) && isNodeUp(from(link)) && isNodeUp(to(link));
  }

  public boolean isNodeUp(int node) {
    return !downNodes.get(node);
  }

  /** The administrative groups of a link, a bit for each. */
  public long adminGroups(int link) {
    return shape.adminGroupsOf[link];
  }

  /** The bit of an administrative group; 0 if no link is in it. */
  public long adminGroup(String name) {
    OptionalInt bit = shape.adminGroups.find(name);
    return bit.isPresent() ? 1L << bit.getAsInt() : 0;
  }

  /** How many groups of links there are that go down together. */
  public int sharedRiskCount() {
    return shape.sharedRisks.names().count();
  }

  public String sharedRiskName(int risk) {
    return shape.sharedRisks.names().get(risk);
  }

  /** How many such groups a link is in. */
  public int sharedRiskCount(int link) {
    return shape.sharedRisks.count(link);
  }

  /** One of the groups that a link is in. */
  public int sharedRisk(int link, int index) {
    return shape.sharedRisks.get(link, index);
  }

  /** The links of such a group, as a new array. */
  public int[] linksOfRisk(int risk) {
    return shape.sharedRisks.links(risk);
  }

  /**
   * The part of a link in what decides among paths of the same cost: of two paths the one with the
   * smaller sum comes first. It has fewer hops, or of as many hops the smaller number drawn from
   * the ids of its links, whatever their order in the input.
   */
  public long tieBreak(int link) {
    return shape.tieBreak.part(link);
  }

  /** The hops of a path whose links' parts in {@link #tieBreak} add up to this. */
  public int hops(long tieBreaks) {
    return shape.tieBreak.hops(tieBreaks);
  }

  /** Begins another graph in which something has changed. */
  public GraphChange change() {
    return new GraphChange(this);
  }

  Shape shape() {
    return shape;
  }

  double[] copy(LinkAttribute attribute) {
    return attributes[attribute.ordinal()].copy(linkCount());
  }

  Column[] attributes() {
    return attributes.clone();
  }

  BitSet downLinks() {
    return (BitSet) downLinks.clone();
  }

  BitSet downNodes() {
    return (BitSet) downNodes.clone();
  }

  @Override
  public String toString() {
    return nodeCount() + " nodes, " + linkCount() + " links";
  }
}
