package io.weir.tck;

import io.weir.api.optimize.PathQuestion;
import io.weir.api.topology.LinkQualities;
import io.weir.api.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** All paths without loops of a small network, found by walking everywhere. */
final class NaivePaths {

  private static final double ROUNDING = 1e-12;

  private final Topology topology;
  private final PathQuestion question;
  private final List<List<Topology.Link>> found = new ArrayList<>();

  private NaivePaths(Topology topology, PathQuestion question) {
    this.topology = topology;
    this.question = question;
  }

  /** Those of links that are allowed, the cheapest first; limits to sums are not looked at. */
  static List<List<Topology.Link>> all(Topology topology, PathQuestion question) {
    NaivePaths paths = new NaivePaths(topology, question);
    paths.walk(question.from(), new ArrayList<>(), new HashSet<>(Set.of(question.from())));
    paths.found.sort(Comparator.comparingDouble(NaivePaths::cost));
    return paths.found;
  }

  private void walk(String node, List<Topology.Link> links, Set<String> seen) {
    if (node.equals(question.to())) {
      found.add(List.copyOf(links));
      return;
    }
    for (Topology.Link link : topology.links()) {
      if (link.from().equals(node) && isAllowed(link) && seen.add(link.to())) {
        links.add(link);
        walk(link.to(), links, seen);
        links.remove(links.size() - 1);
        seen.remove(link.to());
      }
    }
  }

  private boolean isAllowed(Topology.Link link) {
    PathQuestion.Limits limits = question.limits();
    return isUp(topology, link)
        && link.qualities().freeBandwidth() >= limits.bandwidth()
        && Collections.disjoint(link.adminGroups(), limits.excludeAny())
        && (limits.includeAny().isEmpty()
            || !Collections.disjoint(link.adminGroups(), limits.includeAny()));
  }

  /** Whether a link carries traffic. */
  static boolean isUp(Topology topology, Topology.Link link) {
    Map<String, Topology.Node> nodes =
        topology.nodes().stream().collect(Collectors.toMap(Topology.Node::id, Function.identity()));
    return link.up() && nodes.get(link.from()).up() && nodes.get(link.to()).up();
  }

  /** Whether a path keeps the limits to sums. */
  static boolean keeps(List<Topology.Link> path, PathQuestion.Limits limits) {
    double arrives =
        path.stream().mapToDouble(link -> 1 - link.qualities().loss()).reduce(1, (a, b) -> a * b);
    return sum(path, LinkQualities::delay) <= limits.delay()
        && sum(path, LinkQualities::jitter) <= limits.jitter()
        && 1 - arrives <= limits.loss() + ROUNDING
        && path.size() <= limits.hops();
  }

  static double cost(List<Topology.Link> path) {
    return sum(path, LinkQualities::cost);
  }

  static double sum(List<Topology.Link> path, ToDoubleFunction<LinkQualities> quality) {
    return path.stream().mapToDouble(link -> quality.applyAsDouble(link.qualities())).sum();
  }

  static double least(List<Topology.Link> path, ToDoubleFunction<LinkQualities> quality) {
    return path.stream()
        .mapToDouble(link -> quality.applyAsDouble(link.qualities()))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Whether two paths have nothing in common that a pair of this kind must not have. */
  static boolean areApart(
      List<Topology.Link> one, List<Topology.Link> other, PathQuestion.Kind kind) {
    boolean sharesNode =
        kind == PathQuestion.Kind.NODE_DISJOINT && !disjoint(inner(one), inner(other));
    return !sharesNode && disjoint(ids(one), ids(other)) && disjoint(risks(one), risks(other));
  }

  private static boolean disjoint(Set<String> one, Set<String> other) {
    return Collections.disjoint(one, other);
  }

  private static Set<String> ids(List<Topology.Link> path) {
    return path.stream().map(Topology.Link::id).collect(Collectors.toSet());
  }

  private static Set<String> risks(List<Topology.Link> path) {
    return path.stream().flatMap(link -> link.sharedRisks().stream()).collect(Collectors.toSet());
  }

  private static Set<String> inner(List<Topology.Link> path) {
    return path.stream().skip(1).map(Topology.Link::from).collect(Collectors.toSet());
  }
}
