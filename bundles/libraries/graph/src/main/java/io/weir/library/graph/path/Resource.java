package io.weir.library.graph.path;

import io.weir.library.graph.Graph;
import io.weir.library.graph.LinkAttribute;
import java.util.ArrayList;
import java.util.List;

/** What adds up along a path and must not exceed a limit, and how much of it is needed yet. */
final class Resource {

  /** Sums that exceed a limit by no more than this part of it do so by rounding. */
  private static final double ROUNDING = 1e-12;

  private final LinkWeights use;
  private final double limit;
  private final Dijkstra least;

  private Resource(Graph graph, LinkWeights use, double limit) {
    this.use = use;
    this.limit = limit + limit * ROUNDING;
    this.least = Dijkstra.to(graph);
  }

  /** Those that limit anything. */
  static List<Resource> of(Graph graph, Constraints constraints) {
    List<Resource> resources = new ArrayList<>();
    if (constraints.delay() < Double.POSITIVE_INFINITY) {
      resources.add(of(graph, LinkAttribute.DELAY, constraints.delay()));
    }
    if (constraints.jitter() < Double.POSITIVE_INFINITY) {
      resources.add(of(graph, LinkAttribute.JITTER, constraints.jitter()));
    }
    if (constraints.loss() < 1) {
      resources.add(new Resource(graph, losses(graph), -Math.log1p(-constraints.loss())));
    }
    if (constraints.hops() < graph.nodeCount() - 1) {
      resources.add(new Resource(graph, LinkWeights.hops(graph), constraints.hops()));
    }
    return resources;
  }

  private static Resource of(Graph graph, LinkAttribute attribute, double limit) {
    return new Resource(graph, LinkWeights.of(graph, attribute), limit);
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

  /** Finds from every node the least that is needed to the target over the links that are left. */
  void prepare(int target, LinkWeights allowed) {
    use.keep(allowed::has);
    least.run(target, use);
  }

  double use(int link) {
    return use.get(link);
  }

  /** Whether a path can go on from a node after so much was used. */
  boolean suffices(double used, int node) {
    return used + least.distance(node) <= limit;
  }

  boolean allows(Path path) {
    double used = 0;
    for (int place = 0; place < path.hops(); place++) {
      used += use.get(path.link(place));
    }
    return used <= limit;
  }
}
