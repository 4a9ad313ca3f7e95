package io.weir.cli.plan;

import io.weir.cli.UsageException;
import io.weir.library.graph.Graph;
import java.util.OptionalInt;

/** What a person calls a node. */
final class NodeName {

  private NodeName() {}

  /** The node with this id, or else the only one with this label. */
  static int find(Graph graph, String name, String option) throws UsageException {
    OptionalInt byId = graph.node(name);
    if (byId.isPresent()) {
      return byId.getAsInt();
    }
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
    if (found < 0) {
      throw new UsageException(
          "wanted a node of the file after %s, got '%s'".formatted(option, name));
    }
    return found;
  }
}
