package io.weir.api.topology;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The network at one moment, to calculate with: an immutable directed multigraph.
 *
 * @param version names what it says of nodes and links, {@linkplain LinkQualities#freeBandwidth
 *     free bandwidths} left out: two of the same version route alike. A plan names the version it
 *     was made for.
 * @param time when the network was like this
 * @param nodes each id once
 * @param links each id once; a cable is two of them
 */
public record Topology(String version, Instant time, List<Node> nodes, List<Link> links) {

  /**
   * A router, switch or host.
   *
   * @param id unique in the topology; of one in the inventory its device's
   * @param label what people call it, not always unique
   * @param up whether it carries traffic
   */
  public record Node(String id, String label, boolean up) {}

  /**
   * One direction of a connection.
   *
   * @param id unique in the topology; of one between devices of the inventory {@code
   *     device:interface}, that on which traffic leaves
   * @param label what people call it, not always unique
   * @param from a node's id
   * @param to a node's id
   * @param reverse the id of the other direction, where both are one connection
   * @param up whether it carries traffic, if both nodes do
   * @param adminGroups administrative groups (colours, RFC 3630, 2.5.9) that it is in
   * @param sharedRisks what it goes down with: a duct, a card (shared risk link groups, RFC 4203,
   *     1.3)
   */
  public record Link(
      String id,
      String label,
      String from,
      String to,
      Optional<String> reverse,
      boolean up,
      LinkQualities qualities,
      Set<String> adminGroups,
      Set<String> sharedRisks) {

    public Link {
      adminGroups = Set.copyOf(adminGroups);
      sharedRisks = Set.copyOf(sharedRisks);
    }

    /** One that is up, in no group, called by its id. */
    public static Link between(String id, String from, String to, LinkQualities qualities) {
      return new Link(id, id, from, to, Optional.empty(), true, qualities, Set.of(), Set.of());
    }

    /** The same with other qualities. */
    public Link with(LinkQualities other) {
      return new Link(id, label, from, to, reverse, up, other, adminGroups, sharedRisks);
    }

    /** The same, up or down. */
    public Link up(boolean other) {
      return new Link(id, label, from, to, reverse, other, qualities, adminGroups, sharedRisks);
    }
  }

  public Topology {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
    Set<String> known = new HashSet<>();
    for (Node node : nodes) {
      if (!known.add(node.id())) {
        throw new IllegalArgumentException("wanted every node once, got twice " + node.id());
      }
    }
    Map<String, Link> byId = new HashMap<>();
    for (Link link : links) {
      requireEnd(link, link.from(), known);
      requireEnd(link, link.to(), known);
      if (byId.put(link.id(), link) != null) {
        throw new IllegalArgumentException("wanted every link once, got twice " + link.id());
      }
    }
    links.forEach(link -> requireReverse(link, byId));
  }

  /** A topology with the version that its content has. */
  public static Topology of(Instant time, List<Node> nodes, List<Link> links) {
    return new Topology(TopologyDigest.of(nodes, links), time, nodes, links);
  }

  /** The node of this id. */
  public Optional<Node> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  /** The link of this id. */
  public Optional<Link> link(String id) {
    return links.stream().filter(link -> link.id().equals(id)).findFirst();
  }

  private static void requireEnd(Link link, String node, Set<String> known) {
    if (!known.contains(node)) {
      throw new IllegalArgumentException(
          "link " + link.id() + ": wanted a known node at each end, got " + node);
    }
  }

  private static void requireReverse(Link link, Map<String, Link> byId) {
    if (link.reverse().isEmpty()) {
      return;
    }
    Link back = byId.get(link.reverse().get());
    if (back == null
        || !back.reverse().equals(Optional.of(link.id()))
        || !back.from().equals(link.to())
        || !back.to().equals(link.from())) {
      throw new IllegalArgumentException(
          "link %s: wanted the link back, and this as its reverse, got %s"
              .formatted(link.id(), link.reverse().get()));
    }
  }
}
