package io.weir.library.graph.path;

import io.weir.library.graph.Graph;
import io.weir.library.graph.LinkAttribute;
import java.util.ArrayList;
import java.util.List;

/**
 * What adds up along paths to one node and must not exceed a limit, and how much of it is needed
 * yet. One thread.
 */
final class Resource {

  /** Sums that exceed a limit by no more than this part of it do so by rounding. */
  private static final double ROUNDING = 1e-12;

  private final Graph graph;
  private final int target;
  private final LinkWeights use;
  private final double limit;
  private Dijkstra least;

  private Resource(Graph graph, int target, LinkWeights use, double limit) {
    this.graph = graph;
    this.target = target;
    this.use = use;
    this.limit = limit + limit * ROUNDING;
  }

  /** Those that limit anything on paths to a node over links that the constraints allow. */
  static List<Resource> of(Graph graph, Constraints constraints, int target) {
    List<Resource> resources = new ArrayList<>();
    if (constraints.delay() < Double.POSITIVE_INFINITY) {
      LinkWeights delays = LinkWeights.of(graph, LinkAttribute.DELAY);
      resources.add(new Resource(graph, target, delays, constraints.delay()));
    }
    if (constraints.jitter() < Double.POSITIVE_INFINITY) {
      LinkWeights jitters = LinkWeights.of(graph, LinkAttribute.JITTER);
      resources.add(new Resource(graph, target, jitters, constraints.jitter()));
    }
    if (constraints.loss() < 1) {
      double limit = -Math.log1p(-constraints.loss());
      resources.add(new Resource(graph, target, losses(graph), limit));
    }
    if (constraints.hops() < graph.nodeCount() - 1) {
      LinkWeights hops = LinkWeights.hops(graph);
      resources.add(new Resource(graph, target, hops, constraints.hops()));
    }
    resources.forEach(resource -> constraints.restrict(graph, resource.use));
    return resources;
  }

  /** Logarithms: what is left after two links is the product of what each leaves. */
  private static LinkWeights losses(Graph graph) {
    LinkWeights losses = LinkWeights.of(graph, LinkAttribute.LOSS);
    for (int link = 0; link < graph.linkCount(); link++) {
      if (losses.has(link)) {
        losses.set(link, Math.max(0, -Math.log1p(-losses.get(link))));
      }
    }
    return losses;
  }

  double use(int link) {
    return use.get(link);
  }

  /** Whether a path can go on from a node after so much was used. */
  boolean suffices(double used, int node) {
    if (least == null) {
      least = Dijkstra.to(graph);
      least.run(target, use);
    }
    return used + least.distance(node) <= limit;
  }

  /** What the first links of a path use. */
  double used(int[] links, int count) {
    double used = 0;
    for (int place = 0; place < count; place++) {
      used += use.get(links[place]);
    }
    return used;
  }

  /** Whether a whole path keeps the limit. */
  boolean allows(int[] links) {
    return used(links, links.length) <= limit;
  }
}
