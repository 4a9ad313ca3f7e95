package io.weir.cli.plan;

import io.weir.cli.Command;
import io.weir.cli.Console;
import io.weir.cli.Options;
import io.weir.cli.UsageException;
import io.weir.cli.json.JsonOutput;
import io.weir.library.graph.Graph;
import io.weir.library.graph.file.NetworkFile;
import io.weir.library.graph.file.NetworkFiles;
import io.weir.library.graph.path.SearchLimitException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds paths in a network in a file. */
public final class RouteCommand implements Command {

  private static final int NO_PATH = 1;
  private static final int MOST_PATHS = 10_000;
  private static final List<String> VALUED =
      Stream.concat(Stream.of("--from NODE", "--to NODE", "--k N"), RouteLimits.VALUED.stream())
          .toList();
  private static final List<String> FLAGS = List.of("--ecmp", "--disjoint", "--json");

  @Override
  public String name() {
    return "route";
  }

  @Override
  public String help() {
    return """
        Usage: weir route FILE --from NODE --to NODE [--k N] [--ecmp | --disjoint] [LIMIT…] [--json]

        Finds the path of least cost over links that are up. A FILE is a network as Repetita's .graph,
        GraphML (Topology Zoo), SNDlib's XML or JSON, also compressed by gzip. A NODE is called by its
        id there, or by its label if no other has that; in a .graph also by its number, from 0 on.

          --k N       the N cheapest paths without loops, the cheapest first
          --ecmp      those that equal-cost routing takes, with --k the N first of them
          --disjoint  two paths that no single failure takes both, together the cheapest: without a
                      node or a shared risk in common, or else without a link or a shared risk
          --json      nodes and links as JSON, with the ids of the file

        A LIMIT is kept by each path:

        """
        + RouteLimits.HELP
        + """

        Exit code: 0; 1 if the file can't be read or there is no such path; 2 if the arguments make
        no sense.
        """;
  }

  @Override
  public int run(List<String> arguments, Console console) throws UsageException, IOException {
    Options options = Options.parse(arguments, VALUED, FLAGS);
    if (options.rest().size() != 1) {
      throw new UsageException("wanted one FILE, got " + options.rest().size());
    }
    requireOne(options, "--k", "--disjoint");
    requireOne(options, "--ecmp", "--disjoint");
    String from = options.require("--from", "NODE");
    String to = options.require("--to", "NODE");
    int most = options.count("--k", MOST_PATHS, options.has("--ecmp") ? MOST_PATHS : 1);
    String file = options.rest().get(0);
    Optional<NetworkFile> network = InputFile.read(file, NetworkFiles::read, console);
    if (network.isEmpty()) {
      return InputFile.UNREADABLE;
    }
    Graph graph = network.get().graph();
    RouteSearch search =
        new RouteSearch(
            graph,
            NodeName.find(network.get(), from, "--from"),
            NodeName.find(network.get(), to, "--to"),
            RouteLimits.of(graph, options));
    FoundPaths found;
    try {
      found = find(search, options, most);
    } catch (SearchLimitException e) {
      console.err().println("weir: " + file + ": " + e.getMessage());
      return NO_PATH;
    }
    if (found.paths().isEmpty()) {
      console
          .err()
          .println("weir: " + file + ": no " + found.kind() + " from " + from + " to " + to);
      return NO_PATH;
    }
    write(found, options.has("--json"), console);
    return 0;
  }

  private static FoundPaths find(RouteSearch search, Options options, int most) {
    if (options.has("--disjoint")) {
      return search.disjoint();
    }
    return options.has("--ecmp") ? search.equalCost(most) : search.cheapest(most);
  }

  private static void requireOne(Options options, String one, String other) throws UsageException {
    if (options.has(one) && options.has(other)) {
      throw new UsageException("wanted " + one + " or " + other + ", got both");
    }
  }

  private static void write(FoundPaths found, boolean asJson, Console console) throws IOException {
    if (asJson) {
      JsonOutput json = new JsonOutput(console.out());
      found.write(json);
      json.flush();
    } else {
      console.out().write(found.table().getBytes(StandardCharsets.UTF_8));
    }
  }
}
