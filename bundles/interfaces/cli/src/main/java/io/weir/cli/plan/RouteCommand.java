package io.weir.cli.plan;

import io.weir.cli.Command;
import io.weir.cli.Console;
import io.weir.cli.Options;
import io.weir.cli.UsageException;
import io.weir.cli.json.JsonOutput;
import io.weir.library.graph.Graph;
import io.weir.library.graph.file.NetworkFile;
import io.weir.library.graph.file.NetworkFiles;
import io.weir.library.graph.path.DisjointPaths;
import io.weir.library.graph.path.Disjointness;
import io.weir.library.graph.path.KShortestPaths;
import io.weir.library.graph.path.LinkWeights;
import io.weir.library.graph.path.PathPair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Finds paths in a network in a file. */
public final class RouteCommand implements Command {

  private static final int NO_PATH = 1;
  private static final int MOST_PATHS = 10_000;
  private static final List<String> VALUED = List.of("--from NODE", "--to NODE", "--k N");
  private static final List<String> FLAGS = List.of("--disjoint", "--json");

  @Override
  public String name() {
    return "route";
  }

  @Override
  public String help() {
    return """
        Usage: weir route FILE --from NODE --to NODE [--k N | --disjoint] [--json]

        Finds the path of least cost over links that are up. A FILE is a network as Repetita's .graph,
        GraphML (Topology Zoo), SNDlib's XML or JSON, also compressed by gzip. A NODE is called by its
        id there, or by its label if no other has that; in a .graph also by its number, from 0 on.

          --k N       the N cheapest paths without loops, the cheapest first
          --disjoint  two paths that no single failure takes both, together the cheapest: without a
                      node or a shared risk in common, or else without a link or a shared risk
          --json      nodes and links as JSON, with the ids of the file

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
    if (options.has("--disjoint") && options.has("--k")) {
      throw new UsageException("wanted --k or --disjoint, got both");
    }
    String from = options.require("--from", "NODE");
    String to = options.require("--to", "NODE");
    int most = options.count("--k", MOST_PATHS, 1);
    String file = options.rest().get(0);
    Optional<NetworkFile> network = InputFile.read(file, NetworkFiles::read, console);
    if (network.isEmpty()) {
      return InputFile.UNREADABLE;
    }
    Graph graph = network.get().graph();
    int source = NodeName.find(network.get(), from, "--from");
    int target = NodeName.find(network.get(), to, "--to");
    FoundPaths found =
        options.has("--disjoint")
            ? disjoint(graph, source, target)
            : shortest(graph, source, target, most);
    if (found.paths().isEmpty()) {
      console
          .err()
          .println("weir: " + file + ": no " + found.kind() + " from " + from + " to " + to);
      return NO_PATH;
    }
    write(found, options.has("--json"), console);
    return 0;
  }

  private static FoundPaths shortest(Graph graph, int source, int target, int most) {
    return new FoundPaths(
        graph,
        source,
        target,
        "path",
        new KShortestPaths(graph).find(source, target, most, LinkWeights.costs(graph)));
  }

  private static FoundPaths disjoint(Graph graph, int source, int target) {
    DisjointPaths search = new DisjointPaths(graph);
    LinkWeights costs = LinkWeights.costs(graph);
    for (Disjointness kind : List.of(Disjointness.NODES_AND_RISKS, Disjointness.LINKS_AND_RISKS)) {
      Optional<PathPair> pair = search.find(source, target, costs, kind);
      if (pair.isPresent()) {
        String name =
            kind == Disjointness.NODES_AND_RISKS ? "node-disjoint paths" : "link-disjoint paths";
        return new FoundPaths(
            graph, source, target, name, List.of(pair.get().first(), pair.get().second()));
      }
    }
    return new FoundPaths(graph, source, target, "two disjoint paths", List.of());
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
