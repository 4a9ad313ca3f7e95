package io.weir.library.view.planning;

import io.weir.api.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call nodes and links of a topology. Immutable. */
public final class TopologyNames {

  private static final int MOST_NAMED = 5;
  private static final Pattern BETWEEN = Pattern.compile("(.+?)\\s*(?:->|→|--|\\sto\\s)\\s*(.+)");

  private final Topology topology;
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, Topology.Link> links = new HashMap<>();

  public TopologyNames(Topology topology) {
    this.topology = topology;
    topology.nodes().forEach(node -> labels.put(node.id(), node.label()));
    topology.links().forEach(link -> links.put(link.id(), link));
  }

  /** What people call a node; its id, if it is not there. */
  public String node(String id) {
    return labels.getOrDefault(id, id);
  }

  /** What people call a link; its id, if it is not there. */
  public String link(String id) {
    return links.containsKey(id) ? links.get(id).label() : id;
  }

  /** What people call the node at which a link begins; empty, if it is not there. */
  String from(String link) {
    return links.containsKey(link) ? node(links.get(link).from()) : "";
  }

  /** What people call the node at which a link ends; empty, if it is not there. */
  String to(String link) {
    return links.containsKey(link) ? node(links.get(link).to()) : "";
  }

  /**
   * The id of the node of that id, or of that label if no other has it.
   *
   * @throws IllegalArgumentException if there is none, or are several
   */
  public String nodeId(String called) {
    if (labels.containsKey(called)) {
      return called;
    }
    List<String> found =
        topology.nodes().stream()
            .filter(node -> node.label().equalsIgnoreCase(called))
            .map(Topology.Node::id)
            .toList();
    return only("a node", called, found);
  }

  /**
   * The id of the link of that id, or of that label with a blank or a colon between device and
   * interface, or of the only one between two nodes, {@code A to B} or {@code A->B}.
   *
   * @throws IllegalArgumentException if there is none, or are several
   */
  public String linkId(String called) {
    if (links.containsKey(called)) {
      return called;
    }
    List<String> found =
        find(
            link ->
                link.label().equalsIgnoreCase(called)
                    || link.label().replace(' ', ':').equalsIgnoreCase(called));
    Matcher between = BETWEEN.matcher(called);
    if (found.isEmpty() && between.matches()) {
      String from = nodeId(between.group(1));
      String to = nodeId(between.group(2));
      found = find(link -> link.from().equals(from) && link.to().equals(to));
    }
    return only("a link", called, found);
  }

  private List<String> find(Predicate<Topology.Link> wanted) {
    return topology.links().stream().filter(wanted).map(Topology.Link::id).toList();
  }

  private static String only(String what, String called, List<String> found) {
    if (found.size() == 1) {
      return found.get(0);
    }
    String got = found.isEmpty() ? "which is none" : "which is " + some(found);
    throw new IllegalArgumentException(
        "wanted the name of %s of the topology, got '%s', %s".formatted(what, called, got));
  }

  private static String some(List<String> found) {
    String first = String.join(", ", found.subList(0, Math.min(MOST_NAMED, found.size())));
    return found.size() > MOST_NAMED ? first + " …" : first;
  }
}
