package io.weir.cli.plan;

import io.weir.cli.Options;
import io.weir.cli.UsageException;
import io.weir.library.graph.Graph;
import io.weir.library.graph.path.Constraints;
import java.util.List;

/** The options that say what each path has to keep, in the units of the network's file. */
final class RouteLimits {

  static final List<String> VALUED =
      List.of(
          "--bandwidth N",
          "--max-delay N",
          "--max-jitter N",
          "--max-loss N",
          "--max-hops N",
          "--include-group NAME,…",
          "--exclude-group NAME,…");

  static final String HELP =
      """
          --bandwidth N       so much is free on every link of a path; N in the file's unit
          --max-delay N       the links' delays add up to so much at most; the same with --max-jitter
          --max-loss N        so much of the packets is lost at most, 0 to 1
          --max-hops N        a path has so many links at most
          --include-group A,B each link is in one of these administrative groups at least
          --exclude-group A,B no link is in any of these
      """;

  private RouteLimits() {}

  static Constraints of(Graph graph, Options options) throws UsageException {
    return Constraints.NONE
        .withBandwidth(number(options, "--bandwidth", Double.MAX_VALUE, 0))
        .withDelay(number(options, "--max-delay", Double.MAX_VALUE, Double.POSITIVE_INFINITY))
        .withJitter(number(options, "--max-jitter", Double.MAX_VALUE, Double.POSITIVE_INFINITY))
        .withLoss(number(options, "--max-loss", 1, 1))
        .withHops(options.count("--max-hops", 1_000_000, Integer.MAX_VALUE))
        .withGroups(
            groups(graph, options, "--exclude-group"),
            groups(graph, options, "--include-group"),
            0);
  }

  private static double number(Options options, String name, double most, double absent)
      throws UsageException {
    if (!options.has(name)) {
      return absent;
    }
    String text = options.value(name).orElseThrow();
    try {
      double number = Double.parseDouble(text);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw unwanted(name, most, text);
    }
    throw unwanted(name, most, text);
  }

  private static UsageException unwanted(String name, double most, String text) {
    String wanted = most == 1 ? "a number from 0 to 1" : "a number of at least 0";
    return new UsageException("wanted " + wanted + " after " + name + ", got '" + text + "'");
  }

  private static long groups(Graph graph, Options options, String name) throws UsageException {
    if (!options.has(name)) {
      return 0;
    }
    long bits = 0;
    for (String group : options.value(name).orElseThrow().split(",", -1)) {
      long bit = graph.adminGroup(group);
      if (bit == 0) {
        throw new UsageException(
            "wanted a group that a link of the file is in after " + name + ", got '" + group + "'");
      }
      bits |= bit;
    }
    return bits;
  }
}
