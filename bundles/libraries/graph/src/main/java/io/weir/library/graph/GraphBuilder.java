package io.weir.library.graph;

/**
 * Gathers nodes and links and refuses what is no graph, at once and in one sentence that names the
 * node or link. Nodes come before their links. One thread; may be used on after {@link #build}.
 *
 * <p>Every method throws {@link IllegalArgumentException} on what it refuses: an empty or too long
 * id, one that was there, an unknown node, an attribute out of range, and too much: 1,048,575 nodes
 * and 8,388,608 links at most.
 */
public final class GraphBuilder {

  /** The most characters of an id. */
  public static final int LONGEST_ID = 1024;

  /** What is put behind an id to name the way back of an undirected link. */
  public static final String BACK = "~";

  final NodeRows nodes = new NodeRows();
  final LinkRows links = new LinkRows();

  /** Adds a node; it has the index that is returned, one more than the one before. */
  public int addNode(String id) {
    return nodes.add(id);
  }

  /** Gives a node a name for people; before that, it is its id. */
  public GraphBuilder label(int node, String label) {
    requireId("label", label);
    nodes.label(node(node), label);
    return this;
  }

  /** Says where a node is, in degrees north and east. */
  public GraphBuilder position(int node, double latitude, double longitude) {
    nodes.position(node(node), latitude, longitude);
    return this;
  }

  /** Adds a directed link; it has the index that is returned, one more than the one before. */
  public int addLink(String id, int from, int to) {
    return links.add(id, node(from), node(to));
  }

  /** Adds a directed link between nodes by their ids. */
  public int addLink(String id, String from, String to) {
    return links.add(id, named(id, from), named(id, to));
  }

  /**
   * Adds two directed links, each the reverse of the other: {@code id} from the first node to the
   * second, and {@code id~} back, with the next index. Returns the index of the first.
   */
  public int addBothWays(String id, String one, String other) {
    int link = addLink(id, one, other);
    int back = addLink(id + BACK, other, one);
    links.pair(link, back);
    return link;
  }

  /** Says that two links are the two directions of one. */
  public GraphBuilder pair(int link, int back) {
    links.pair(link(link), link(back));
    return this;
  }

  /** Sets an attribute of a link. */
  public GraphBuilder set(int link, LinkAttribute attribute, double value) {
    links.set(link(link), attribute, value);
    return this;
  }

  /** Puts a link into an administrative group (a colour); there are 64 of them at most. */
  public GraphBuilder adminGroup(int link, String group) {
    links.adminGroup(link(link), group);
    return this;
  }

  /** Says that a link goes down with all others of a group: a duct, a card, a fibre. */
  public GraphBuilder sharedRisk(int link, String group) {
    links.sharedRisk(link(link), group);
    return this;
  }

  /** Says that a link is down. */
  public GraphBuilder linkDown(int link) {
    links.down(link(link));
    return this;
  }

  /** Says that a node is down, and with it every link at it. */
  public GraphBuilder nodeDown(int node) {
    nodes.down(node(node));
    return this;
  }

  /** How many nodes there are so far. */
  public int nodeCount() {
    return nodes.count();
  }

  /** What was gathered so far, as a graph. */
  public Graph build() {
    return new Graph(new Shape(this), links.columns(), links.down(), nodes.down());
  }

  private int node(int node) {
    return known("node", node, nodes.count());
  }

  private int link(int link) {
    return known("link", link, links.count());
  }

  private int named(String link, String node) {
    int index = nodes.find(node);
    if (index < 0) {
      throw new IllegalArgumentException("link " + link + ": wanted a known node, got " + node);
    }
    return index;
  }

  private static int known(String what, int index, int count) {
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException(
          "wanted the index of one of %d %ss, got %d".formatted(count, what, index));
    }
    return index;
  }

  static void requireId(String what, String id) {
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new IllegalArgumentException(
          "wanted a %s of 1 to %d characters, got %d"
              .formatted(what, LONGEST_ID, id.isBlank() ? 0 : id.length()));
    }
    if (id.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "wanted a %s without control characters, got one in '%s'"
              .formatted(what, id.replaceAll("\\p{Cntrl}", "?")));
    }
  }
}
