package io.weir.library.graph.file;

import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** An edge as it stands in a file, until all nodes are known. */
final class GraphMlEdge {

  private static final Map<String, LinkAttribute> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("cost", LinkAttribute.COST),
          Map.entry("weight", LinkAttribute.COST),
          Map.entry("metric", LinkAttribute.COST),
          Map.entry("delay", LinkAttribute.DELAY),
          Map.entry("latency", LinkAttribute.DELAY),
          Map.entry("jitter", LinkAttribute.JITTER),
          Map.entry("loss", LinkAttribute.LOSS),
          Map.entry("capacity", LinkAttribute.CAPACITY),
          Map.entry("bandwidth", LinkAttribute.CAPACITY),
          Map.entry("LinkSpeedRaw", LinkAttribute.CAPACITY));

  private final int line;
  private final String source;
  private final String target;
  private final boolean isDirected;
  private final Map<String, String> data = new HashMap<>();
  private String id;
  private boolean hasNoArrows;

  GraphMlEdge(int line, String id, String source, String target, boolean isDirected) {
    this.line = line;
    this.id = id;
    this.source = source;
    this.target = target;
    this.isDirected = isDirected;
  }

  int line() {
    return line;
  }

  void data(String name, String value) {
    if (id.isEmpty() && name.equals("id")) {
      id = value;
    }
    data.put(name, value);
  }

  /** How its line is drawn at both ends. */
  void arrows(String atSource, String atTarget) {
    hasNoArrows = atSource.equals("none") && atTarget.equals("none");
  }

  /**
   * Adds one link, or two if the edge has no direction: if the file says so, or if it is drawn
   * without arrows.
   */
  void addTo(GraphBuilder builder, int place) {
    String name = id.isEmpty() ? "e" + place : id;
    if (isDirected && !hasNoArrows) {
      describe(builder, builder.addLink(name, source, target));
    } else {
      int link = builder.addBothWays(name, source, target);
      describe(builder, link);
      describe(builder, link + 1);
    }
  }

  private void describe(GraphBuilder builder, int link) {
    OptionalDouble written = LinkSpeed.of(data.getOrDefault("label", ""));
    if (written.isEmpty()) {
      written = LinkSpeed.of(data.getOrDefault("LinkLabel", ""));
    }
    written.ifPresent(speed -> builder.set(link, LinkAttribute.CAPACITY, speed));
    data.forEach(
        (name, value) -> {
          LinkAttribute attribute = ATTRIBUTES.get(name);
          if (attribute != null && !value.isEmpty()) {
            builder.set(link, attribute, Numbers.decimal(name, value));
          }
        });
  }
}
