package io.weir.library.graph.file;

import io.weir.library.graph.GraphBuilder;
import java.util.HashMap;
import java.util.Map;

/** A node as it stands in a file. */
final class GraphMlNode {

  private final int node;
  private final Map<String, String> data = new HashMap<>();
  private String drawn = "";

  GraphMlNode(int node) {
    this.node = node;
  }

  void data(String name, String value) {
    data.put(name, value);
  }

  /** What is written beside it where it is drawn. */
  void drawn(String label) {
    drawn = drawn.isEmpty() ? label : drawn;
  }

  /** Names and places it; no coordinates, or one alone, are no mistake. */
  void addTo(GraphBuilder builder) {
    String label = data.getOrDefault("label", "");
    String name = (label.isEmpty() ? drawn : label).replaceAll("\\s+", " ").strip();
    if (!name.isEmpty() && name.length() <= GraphBuilder.LONGEST_ID) {
      builder.label(node, name);
    }
    String latitude = data.getOrDefault("Latitude", "");
    String longitude = data.getOrDefault("Longitude", "");
    if (!latitude.isEmpty() && !longitude.isEmpty()) {
      builder.position(
          node, Numbers.decimal("Latitude", latitude), Numbers.decimal("Longitude", longitude));
    }
  }
}
