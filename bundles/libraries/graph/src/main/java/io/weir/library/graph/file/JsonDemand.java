package io.weir.library.graph.file;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;

/** Reads a demand of Weir's JSON. */
final class JsonDemand {

  private final JsonCursor json;
  private final Graph graph;
  private String id = "";
  private String from = "";
  private String to = "";
  private double volume = Double.NaN;

  JsonDemand(JsonCursor json, Graph graph) {
    this.json = json;
    this.graph = graph;
  }

  void addTo(Demands.Builder demands) throws NetworkFileException {
    int line = json.line();
    json.object(this::read);
    json.check(line, () -> demands.add(id, node(from), node(to), volume));
  }

  private void read(String name) throws NetworkFileException {
    switch (name) {
      case "id" -> id = json.string("a text as id");
      case "from" -> from = json.string("a node as from");
      case "to" -> to = json.string("a node as to");
      case "volume" -> volume = json.number(name);
      default -> throw json.unknown(name, "id, from, to, volume");
    }
  }

  private int node(String name) {
    return graph
        .node(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "demand %s: wanted a known node, got '%s'".formatted(id, name)));
  }
}
