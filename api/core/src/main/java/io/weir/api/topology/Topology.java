package io.weir.api.topology;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The network at one moment: an immutable directed multigraph.
 *
 * @param version grows with every change; a plan names the version it was made for
 * @param nodes the nodes' ids
 * @param links directed; a cable is two of them
 */
public record Topology(long version, List<String> nodes, List<Link> links) {

  /**
   * One direction of a connection.
   *
   * @param id unique in the topology
   * @param from a node's id
   * @param to a node's id
   * @param cost the routing protocol's metric, at least 0
   * @param capacityBitsPerSecond more than 0
   */
  public record Link(String id, String from, String to, long cost, double capacityBitsPerSecond) {

    public Link {
      if (cost < 0 || !(capacityBitsPerSecond > 0)) {
        throw new IllegalArgumentException(
            "wanted a cost of at least 0 and a capacity above 0 bit/s for link "
                + id
                + ", got "
                + cost
                + " and "
                + capacityBitsPerSecond);
      }
    }
  }

  public Topology {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
    Set<String> known = new HashSet<>(nodes);
    Set<String> ids = new HashSet<>();
    if (known.size() < nodes.size()) {
      throw new IllegalArgumentException("wanted every node once, got one twice");
    }
    for (Link link : links) {
      if (!known.contains(link.from()) || !known.contains(link.to()) || !ids.add(link.id())) {
        throw new IllegalArgumentException(
            "wanted a link with an id of its own between known nodes, got " + link);
      }
    }
  }
}
