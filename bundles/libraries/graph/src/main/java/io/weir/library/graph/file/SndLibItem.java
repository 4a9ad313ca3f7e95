package io.weir.library.graph.file;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.HashMap;
import java.util.Map;

/** A node, link or demand with the texts inside it, by the names of their elements. */
final class SndLibItem {

  private final int line;
  private final String id;
  private final Map<String, String> texts = new HashMap<>();

  SndLibItem(int line, String id) {
    this.line = line;
    this.id = id;
  }

  void put(String name, String text) {
    texts.put(name, text);
  }

  String get(String name) {
    return texts.getOrDefault(name, "");
  }

  /** Runs what refuses a fault with a sentence, and puts the line before it. */
  void check(Source source, Runnable adding) throws NetworkFileException {
    try {
      adding.run();
    } catch (IllegalArgumentException e) {
      throw source.mistake(line, e.getMessage());
    }
  }

  void addNodeTo(GraphBuilder builder) {
    int node = builder.addNode(id);
    if (!get("x").isEmpty() && !get("y").isEmpty()) {
      double longitude = Numbers.decimal("x", get("x"));
      double latitude = Numbers.decimal("y", get("y"));
      if (Math.abs(longitude) <= 360 && Math.abs(latitude) <= 90) {
        builder.position(node, latitude, longitude);
      }
    }
  }

  void addLinkTo(GraphBuilder builder, boolean directed) {
    if (directed) {
      describe(builder, builder.addLink(id, get("source"), get("target")));
    } else {
      int link = builder.addBothWays(id, get("source"), get("target"));
      describe(builder, link);
      describe(builder, link + 1);
    }
  }

  private void describe(GraphBuilder builder, int link) {
    double installed = number("preInstalledModule/capacity");
    if (installed != 0) {
      builder.set(link, LinkAttribute.CAPACITY, installed);
    }
    double cost = number("routingCost");
    if (cost != 0) {
      builder.set(link, LinkAttribute.COST, cost);
    }
  }

  private double number(String name) {
    return get(name).isEmpty() ? 0 : Numbers.decimal(name, get(name));
  }

  void addDemandTo(Demands.Builder builder, Graph graph) {
    builder.add(id, node(graph, "source"), node(graph, "target"), volume());
  }

  private double volume() {
    return Numbers.decimal("demandValue", get("demandValue"));
  }

  private int node(Graph graph, String name) {
    return graph
        .node(get(name))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "demand %s: wanted a known node as %s, got '%s'"
                        .formatted(id, name, get(name))));
  }
}
