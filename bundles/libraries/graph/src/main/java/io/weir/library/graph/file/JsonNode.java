package io.weir.library.graph.file;

import io.weir.library.graph.GraphBuilder;

/** Reads a node of Weir's JSON: an object, or its id alone. */
final class JsonNode {

  private final JsonCursor json;
  private String id = "";
  private String label = "";
  private double latitude = Double.NaN;
  private double longitude = Double.NaN;
  private boolean up = true;

  JsonNode(JsonCursor json) {
    this.json = json;
  }

  void addTo(GraphBuilder builder) throws NetworkFileException {
    int line = json.line();
    if (json.isString()) {
      id = json.string("a node");
    } else {
      json.object(this::read);
    }
    json.check(line, () -> add(builder));
  }

  private void read(String name) throws NetworkFileException {
    switch (name) {
      case "id" -> id = json.string("a text as id");
      case "label" -> label = json.string("a text as label");
      case "latitude" -> latitude = json.number(name);
      case "longitude" -> longitude = json.number(name);
      case "up" -> up = json.truth(name);
      default -> throw json.unknown(name, "id, label, latitude, longitude, up");
    }
  }

  private void add(GraphBuilder builder) {
    int node = builder.addNode(id);
    if (!label.isEmpty()) {
      builder.label(node, label);
    }
    if (!Double.isNaN(latitude) || !Double.isNaN(longitude)) {
      builder.position(node, latitude, longitude);
    }
    if (!up) {
      builder.nodeDown(node);
    }
  }
}
