package io.weir.library.graph.file;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Weir's own JSON: an object with the arrays {@code nodes}, {@code links} and {@code demands}, in
 * any order; see the library's README. A member that is not known is refused, so that no
 * misspelling is lost. The text is gone through once for each array.
 */
final class JsonNetwork implements NetworkFormat {

  private static final String ARRAYS = "nodes, links, demands";

  @Override
  public String name() {
    return "JSON";
  }

  @Override
  public boolean isNetwork(String start) {
    return start.startsWith("{");
  }

  @Override
  public boolean isDemands(String start) {
    return start.startsWith("{");
  }

  @Override
  public NetworkFile read(Source source) throws NetworkFileException {
    Set<String> arrays = arrays(source);
    if (!arrays.contains("nodes")) {
      throw source.mistake(1, "wanted an array 'nodes', got none");
    }
    GraphBuilder builder = new GraphBuilder();
    JsonCursor nodes = new JsonCursor(source);
    elements(nodes, "nodes", none -> new JsonNode(nodes).addTo(builder));
    JsonCursor links = new JsonCursor(source);
    elements(links, "links", none -> new JsonLink(links).addTo(builder));
    Graph graph = builder.build();
    return new NetworkFile(
        name(),
        graph,
        arrays.contains("demands") ? Optional.of(demands(source, graph)) : Optional.empty());
  }

  @Override
  public Demands readDemands(Source source, Graph graph) throws NetworkFileException {
    if (!arrays(source).contains("demands")) {
      throw source.mistake(1, "wanted an array 'demands', got none");
    }
    return demands(source, graph);
  }

  private static Demands demands(Source source, Graph graph) throws NetworkFileException {
    Demands.Builder demands = new Demands.Builder(graph);
    JsonCursor json = new JsonCursor(source);
    elements(json, "demands", none -> new JsonDemand(json, graph).addTo(demands));
    return demands.build();
  }

  /** Which arrays there are, in a text that is JSON to its end. */
  private static Set<String> arrays(Source source) throws NetworkFileException {
    Set<String> arrays = new HashSet<>();
    JsonCursor json = new JsonCursor(source);
    json.object(
        name -> {
          if (!name.equals("nodes") && !name.equals("links") && !name.equals("demands")) {
            throw json.unknown(name, ARRAYS);
          }
          arrays.add(name);
          json.skip();
        });
    json.end();
    return arrays;
  }

  private static void elements(JsonCursor json, String wanted, JsonCursor.Visitor element)
      throws NetworkFileException {
    json.object(
        name -> {
          if (name.equals(wanted)) {
            json.array(element);
          } else {
            json.skip();
          }
        });
  }
}
