package io.weir.library.view.planning;

import io.weir.api.optimize.NetworkPath;
import io.weir.api.optimize.PathQuestion;
import io.weir.api.planning.Planner;
import io.weir.api.planning.PlanningException;
import io.weir.api.topology.Topology;
import io.weir.library.view.Options;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Paths between two nodes.
 *
 * @param from a node as people call it
 * @param to a node as people call it
 * @param changes that are assumed, as {@link ChangeReader} reads them; may be empty
 */
public record PathsRequest(
    String from,
    String to,
    PathQuestion.Kind kind,
    int most,
    PathQuestion.Limits limits,
    String changes) {

  /** The options it reads. */
  public static final List<String> OPTIONS =
      List.of(
          "from",
          "to",
          "kind",
          "k",
          "bandwidth",
          "delay",
          "jitter",
          "loss",
          "hops",
          "include",
          "exclude",
          "changes");

  /** What {@code kind} may be. */
  public static final List<String> KINDS =
      Arrays.stream(PathQuestion.Kind.values())
          .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .toList();

  /** The best first; none if there is no such path. */
  public record Answer(String from, String to, String topologyVersion, List<PathLine> paths) {}

  /**
   * A path.
   *
   * @param nodes as people call them
   * @param delaySeconds the sum
   * @param capacity the least of its links, in bits a second; none where that is not known
   * @param freeBandwidth the same of what is still to be had
   */
  public record PathLine(
      List<String> nodes,
      List<String> links,
      double cost,
      double delaySeconds,
      Optional<Double> capacity,
      Optional<Double> freeBandwidth) {}

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static PathsRequest of(Options options) {
    String kind = options.oneOf("kind", KINDS).orElse(KINDS.get(0));
    return new PathsRequest(
        options.required("from", "a node"),
        options.required("to", "a node"),
        PathQuestion.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
        options.text("k").map(k -> Amounts.whole("'k'", 1, PathQuestion.MOST, k)).orElse(1),
        limits(options),
        options.text("changes").orElse(""));
  }

  private static PathQuestion.Limits limits(Options options) {
    PathQuestion.Limits none = PathQuestion.Limits.NONE;
    return new PathQuestion.Limits(
        options.text("bandwidth").map(text -> Amounts.rate("'bandwidth'", text)).orElse(0.0),
        options.text("delay").map(text -> Amounts.delay("'delay'", text)).orElse(none.delay()),
        options.text("jitter").map(text -> Amounts.delay("'jitter'", text)).orElse(none.jitter()),
        options.text("loss").map(text -> Amounts.number("'loss'", text)).orElse(none.loss()),
        options
            .text("hops")
            .map(text -> Amounts.whole("'hops'", 0, 1_000_000, text))
            .orElse(none.hops()),
        groups(options, "include"),
        groups(options, "exclude"));
  }

  private static Set<String> groups(Options options, String name) {
    return options.text(name).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(group -> !group.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Asks. */
  public Answer ask(Planner planner) throws PlanningException {
    Topology topology = planner.topology();
    TopologyNames names = new TopologyNames(topology);
    PathQuestion question =
        new PathQuestion(names.nodeId(from), names.nodeId(to), kind, most, limits);
    List<NetworkPath> paths = planner.paths(question, new ChangeReader(topology).read(changes));
    return new Answer(
        question.from(),
        question.to(),
        topology.version(),
        paths.stream().map(path -> line(path, names)).toList());
  }

  private static PathLine line(NetworkPath path, TopologyNames names) {
    return new PathLine(
        path.nodeIds().stream().map(names::node).toList(),
        path.linkIds(),
        path.cost(),
        path.delay(),
        Optional.of(path.capacity()).filter(Double::isFinite),
        Optional.of(path.freeBandwidth()).filter(Double::isFinite));
  }
}
