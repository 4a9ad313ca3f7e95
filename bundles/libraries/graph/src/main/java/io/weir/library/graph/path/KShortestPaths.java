package io.weir.library.graph.path;

import io.weir.library.graph.Adjacency;
import io.weir.library.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The paths between two nodes without a node twice, the shortest first: Yen's algorithm (Management
 * Science 17, 1971) with Lawler's partition, so that no path is found twice. One tree towards the
 * target tells for each deviation the least that it can weigh, and mostly the path itself; only
 * where that path would return to a node, and only when its turn comes, is it searched (A* with the
 * tree's distances). A workspace for one thread.
 *
 * <p>Among paths of the same weight the one that is first by {@link Graph#tieBreak} comes first.
 */
public final class KShortestPaths {

  private final Graph graph;
  private final Dijkstra tree;
  private final Detour detour;
  private final PriorityQueue<Candidate> candidates = new PriorityQueue<>();
  private LinkWeights weights;
  private Optional<LimitedSearch> limits = Optional.empty();
  private Optional<Candidate> last = Optional.empty();
  private int source;
  private int target;

  public KShortestPaths(Graph graph) {
    this.graph = graph;
    this.tree = Dijkstra.to(graph);
    this.detour = new Detour(graph, tree);
    this.weights = LinkWeights.hops(graph);
  }

  /** The shortest paths, so many if there are so many. */
  public List<Path> find(int newSource, int newTarget, int most, LinkWeights newWeights) {
    begin(newSource, newTarget, newWeights);
    return next(most);
  }

  /** The next paths, so many if there are so many. */
  List<Path> next(int most) {
    List<Path> paths = new ArrayList<>();
    while (paths.size() < most) {
      Optional<Path> path = next();
      if (path.isEmpty()) {
        break;
      }
      paths.add(path.get());
    }
    return paths;
  }

  /** Begins with the paths between two nodes; {@link #next} gives them, while weights stay. */
  public void begin(int newSource, int newTarget, LinkWeights newWeights) {
    begin(newSource, newTarget, newWeights, List.of());
  }

  /** The same with paths that keep limits; the resources are of paths to the target. */
  void begin(int newSource, int newTarget, LinkWeights newWeights, List<Resource> resources) {
    source = newSource;
    target = newTarget;
    weights = newWeights;
    candidates.clear();
    last = Optional.empty();
    limits =
        resources.isEmpty()
            ? Optional.empty()
            : Optional.of(new LimitedSearch(graph, tree, detour, weights, resources));
    tree.run(target, weights);
    tree.path(source).ifPresent(path -> addIfKept(path.toArray(), 0, Detour.NONE));
  }

  /** The next path, none shorter than those before it. */
  public Optional<Path> next() {
    last.ifPresent(this::branch);
    last = Optional.empty();
    while (!candidates.isEmpty()) {
      Candidate best = candidates.remove();
      if (best.isPath) {
        last = Optional.of(best);
        return Optional.of(Path.of(best.links, weights));
      }
      search(best);
    }
    return Optional.empty();
  }

  /** Divides what is left of the best path's set: by the place where others leave the path. */
  private void branch(Candidate path) {
    detour.begin();
    int node = source;
    double weight = 0;
    long tie = 0;
    for (int place = 0; place < path.links.length; place++) {
      int link = path.links[place];
      detour.block(node);
      if (place >= path.deviation) {
        int[] banned = place == path.deviation ? with(path.banned, link) : new int[] {link};
        deviate(path.links, place, node, banned, weight, tie);
      }
      weight += weights.get(link);
      tie += graph.tieBreak(link);
      node = graph.to(link);
    }
  }

  /** Adds the best path that begins so and then leaves over none of the banned links. */
  private void deviate(int[] links, int place, int node, int[] banned, double weight, long tie) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    long leastTie = Long.MAX_VALUE;
    Adjacency out = graph.out();
    for (int slot = out.first(node); slot < out.first(node + 1); slot++) {
      int link = out.link(slot);
      int head = out.node(slot);
      if (detour.isBlocked(head) || !tree.reaches(head) || contains(banned, link)) {
        continue;
      }
      double whole = weight + weights.get(link) + tree.distance(head);
      long wholeTie = tie + graph.tieBreak(link) + tree.tieBreak(head);
      if (whole < least || (whole == least && wholeTie < leastTie)) {
        best = link;
        least = whole;
        leastTie = wholeTie;
      }
    }
    if (least == Double.POSITIVE_INFINITY) {
      return;
    }
    if (detour.isClear(graph.to(best), target)) {
      addIfKept(detour.append(links, place, best), place, banned);
    } else {
      candidates.add(new Candidate(links, place, banned, false, least, leastTie));
    }
  }

  private void search(Candidate bound) {
    detour.begin();
    int node = source;
    double weight = 0;
    for (int place = 0; place < bound.deviation; place++) {
      detour.block(node);
      weight += weights.get(bound.links[place]);
      node = graph.to(bound.links[place]);
    }
    rest(bound, node, weight)
        .map(rest -> joined(bound.links, bound.deviation, rest))
        .ifPresent(links -> add(links, bound.deviation, bound.banned, true));
  }

  private Optional<int[]> rest(Candidate bound, int node, double weight) {
    if (limits.isEmpty()) {
      return detour.find(node, target, weight, bound.banned, weights);
    }
    return limits.get().find(node, target, weight, bound.links, bound.deviation, bound.banned);
  }

  /** Adds the shortest path of a set, or if that breaks a limit, what it weighs as a bound. */
  private void addIfKept(int[] links, int deviation, int[] banned) {
    boolean isKept = limits.isEmpty() || limits.get().keeps(links);
    add(links, deviation, banned, isKept);
  }

  private void add(int[] links, int deviation, int[] banned, boolean isPath) {
    double weight = 0;
    long tie = 0;
    for (int link : links) {
      weight += weights.get(link);
      tie += graph.tieBreak(link);
    }
    candidates.add(new Candidate(links, deviation, banned, isPath, weight, tie));
  }

  private static int[] joined(int[] links, int place, int[] rest) {
    int[] joined = Arrays.copyOf(links, place + rest.length);
    System.arraycopy(rest, 0, joined, place, rest.length);
    return joined;
  }

  private static int[] with(int[] links, int link) {
    int[] more = Arrays.copyOf(links, links.length + 1);
    more[links.length] = link;
    return more;
  }

  static boolean contains(int[] links, int link) {
    for (int other : links) {
      if (other == link) {
        return true;
      }
    }
    return false;
  }

  /** The best path of a set, or a bound of what it weighs: those that begin with these links. */
  private static final class Candidate implements Comparable<Candidate> {

    final int[] links;
    final int deviation;
    final int[] banned;
    final boolean isPath;
    final double weight;
    final long tie;

    Candidate(int[] links, int deviation, int[] banned, boolean isPath, double weight, long tie) {
      this.links = links;
      this.deviation = deviation;
      this.banned = banned;
      this.isPath = isPath;
      this.weight = weight;
      this.tie = tie;
    }

    @Override
    public int compareTo(Candidate other) {
      int byWeight = Double.compare(weight, other.weight);
      return byWeight != 0 ? byWeight : Long.compare(tie, other.tie);
    }
  }
}
