package io.weir.analysis.trafficmatrix.model.matrix;

import io.weir.library.graph.Graph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in sentences what is to be known about an estimate. */
final class Notes {

  private static final int MOST_NAMED = 10;
  private static final int MOST_COMPARED = 3;
  private static final double WORTH_SAYING = 0.001;

  /** Of less than this share of the mean load nobody wants to hear. */
  private static final double WORTH_COMPARING = 0.01;

  private final Evidence evidence;
  private final Graph graph;
  private final Totals totals;
  private final double disagreement;
  private final List<String> sentences = new ArrayList<>();

  Notes(Evidence evidence, Totals totals, double disagreement) {
    this.evidence = evidence;
    this.graph = evidence.graph();
    this.totals = totals;
    this.disagreement = disagreement;
  }

  /**
   * The sentences.
   *
   * @param outside the share of the traffic of nodes that were left out
   * @param ends how many were not
   * @param rows what links would carry
   */
  List<String> of(double outside, int ends, double[] rows) {
    withoutFlows();
    notPlaced();
    if (outside > 0) {
      say(
          "Only the %d nodes with the most traffic were looked at; %s of it is that of others.",
          ends, percent(outside));
    }
    counters();
    disagreements(rows);
    return sentences;
  }

  private void withoutFlows() {
    List<String> silent =
        IntStream.range(0, graph.nodeCount())
            .filter(node -> totals.given(node) > 0 && evidence.flows().entered(node) <= 0)
            .mapToObj(graph::label)
            .sorted()
            .toList();
    if (!silent.isEmpty()) {
      say(
          "%s without flows of traffic that enters there, concluded from counters: %s.",
          silent.size() == 1 ? "One node" : silent.size() + " nodes", named(silent));
    }
  }

  private static String named(List<String> names) {
    String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMED ? first + " …" : first;
  }

  private void notPlaced() {
    double entered = 0;
    double open = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      entered += evidence.flows().entered(node);
      open += evidence.flows().open(node);
    }
    double unknown = evidence.flows().unknown();
    if (open > WORTH_SAYING * entered) {
      say(
          "%s of what flows tell of could not be placed by them, and is spread by what nodes take.",
          percent(open / entered));
    }
    if (unknown > WORTH_SAYING * entered) {
      say("Flows of %s named no interface, and count nowhere.", rate(unknown));
    }
  }

  private void counters() {
    long counted =
        IntStream.range(0, graph.linkCount())
            .filter(link -> evidence.load(link).isPresent())
            .count();
    if (counted == 0) {
      say("No link has a counter: nothing was adjusted to loads.");
    } else if (counted < graph.linkCount()) {
      say("%d of %d links have no counter.", graph.linkCount() - counted, graph.linkCount());
    }
  }

  private void disagreements(double[] rows) {
    double mean =
        IntStream.range(0, graph.linkCount()).mapToDouble(this::counted).average().orElse(0);
    List<Integer> wrong =
        IntStream.range(0, graph.linkCount())
            .filter(link -> evidence.load(link).isPresent())
            .filter(link -> Math.max(counted(link), rows[link]) > WORTH_COMPARING * mean)
            .filter(link -> off(link, rows) > disagreement * counted(link))
            .boxed()
            .sorted(Comparator.comparing(link -> -off(link, rows)))
            .toList();
    if (!wrong.isEmpty()) {
      say(
          "%s carried something else than the matrix explains: %s.",
          wrong.size() == 1 ? "One link" : wrong.size() + " links",
          wrong.stream()
              .limit(MOST_COMPARED)
              .map(link -> compared(link, rows))
              .collect(Collectors.joining("; ", "", wrong.size() > MOST_COMPARED ? " …" : "")));
    }
  }

  private String compared(int link, double[] rows) {
    return "%s %s by its counter, %s by the matrix"
        .formatted(graph.linkId(link), rate(counted(link)), rate(rows[link]));
  }

  private double counted(int link) {
    return evidence.load(link).map(Reading::bitsPerSecond).orElse(0.0);
  }

  private double off(int link, double[] rows) {
    return Math.abs(rows[link] - counted(link));
  }

  private void say(String sentence, Object... values) {
    sentences.add(String.format(Locale.ROOT, sentence, values));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String rate(double bitsPerSecond) {
    return bitsPerSecond >= 1e9
        ? String.format(Locale.ROOT, "%.2f Gbit/s", bitsPerSecond / 1e9)
        : String.format(Locale.ROOT, "%.2f Mbit/s", bitsPerSecond / 1e6);
  }
}
