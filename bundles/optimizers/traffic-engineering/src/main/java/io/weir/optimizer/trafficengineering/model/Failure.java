package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Something of a network that goes down at once.
 *
 * @param ids of what fails: one or both directions of a link, a node, or a shared risk
 * @param links that are down then, those of a node included
 * @param node that is down then
 */
public record Failure(Kind kind, List<String> ids, List<Integer> links, OptionalInt node) {

  /** What fails. */
  public enum Kind {
    LINK,
    NODE,
    RISK;

    /** The word for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Failure {
    ids = List.copyOf(ids);
    links = List.copyOf(links);
  }

  /**
   * All single failures: of links, of nodes, and of shared risks. Both directions of a link fail
   * together. Where the input does not say which two are one, a link and the next one back between
   * the same nodes with the same capacity and delay are, each with one other; a link without such a
   * one fails alone. What is down already does not fail.
   */
  public static List<Failure> all(Graph graph) {
    List<Failure> failures = new ArrayList<>(ofLinks(graph));
    for (int node = 0; node < graph.nodeCount(); node++) {
      int failing = node;
      List<Integer> links =
          upLinks(graph, link -> graph.from(link) == failing || graph.to(link) == failing);
      if (!links.isEmpty()) {
        List<String> id = List.of(graph.nodeId(node));
        failures.add(new Failure(Kind.NODE, id, links, OptionalInt.of(node)));
      }
    }
    for (int risk = 0; risk < graph.sharedRiskCount(); risk++) {
      List<Integer> links =
          Arrays.stream(graph.linksOfRisk(risk)).filter(graph::isUp).boxed().toList();
      if (!links.isEmpty()) {
        List<String> id = List.of(graph.sharedRiskName(risk));
        failures.add(new Failure(Kind.RISK, id, links, OptionalInt.empty()));
      }
    }
    return failures;
  }

  private static List<Failure> ofLinks(Graph graph) {
    Cables cables = new Cables(graph);
    List<Failure> failures = new ArrayList<>();
    for (int link : upLinks(graph, any -> true)) {
      OptionalInt back = cables.back(link);
      if (back.isEmpty()) {
        failures.add(ofLinks(graph, List.of(link)));
      } else if (back.getAsInt() > link || !graph.isUp(back.getAsInt())) {
        failures.add(ofLinks(graph, List.of(link, back.getAsInt())));
      }
    }
    return failures;
  }

  private static Failure ofLinks(Graph graph, List<Integer> links) {
    List<String> ids = links.stream().map(graph::linkId).toList();
    return new Failure(Kind.LINK, ids, links, OptionalInt.empty());
  }

  private static List<Integer> upLinks(Graph graph, IntPredicate wanted) {
    return IntStream.range(0, graph.linkCount())
        .filter(link -> graph.isUp(link) && wanted.test(link))
        .boxed()
        .toList();
  }

  /** The network after it. */
  public Graph apply(Graph graph) {
    GraphChange change = graph.change();
    links.forEach(change::linkDown);
    node.ifPresent(change::nodeDown);
    return change.apply();
  }
}
