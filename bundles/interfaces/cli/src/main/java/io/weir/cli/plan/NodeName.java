package io.weir.cli.plan;

import io.weir.cli.UsageException;
import io.weir.library.graph.Graph;
import io.weir.library.graph.file.NetworkFile;
import java.util.OptionalInt;

/** What a person calls a node. */
final class NodeName {

  private NodeName() {}

  /**
   * The node with this id, or else the only one with this label, or else the one with this number
   * where the file's links and demands call nodes by their numbers.
   */
  static int find(NetworkFile network, String name, String option) throws UsageException {
    Graph graph = network.graph();
    OptionalInt byId = graph.node(name);
    if (byId.isPresent()) {
      return byId.getAsInt();
    }
    OptionalInt byLabel = byLabel(graph, name, option);
    if (byLabel.isPresent()) {
      return byLabel.getAsInt();
    }
    if (network.isNumbered() && name.matches("[0-9]{1,7}")) {
      int number = Integer.parseInt(name);
      if (number < graph.nodeCount()) {
        return number;
      }
    }
    throw new UsageException(
        "wanted a node of the file after %s, got '%s'".formatted(option, name));
  }

  private static OptionalInt byLabel(Graph graph, String name, String option)
      throws UsageException {
    int found = -1;
    for (int node = 0; node < graph.nodeCount(); node++) {
      if (graph.label(node).equals(name)) {
        if (found >= 0) {
          throw new UsageException(
              "wanted one node after %s, got '%s', which several are called: say an id, as %s"
                  .formatted(option, name, graph.nodeId(found)));
        }
        found = node;
      }
    }
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }
}
