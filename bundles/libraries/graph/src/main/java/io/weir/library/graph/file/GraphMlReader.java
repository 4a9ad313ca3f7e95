package io.weir.library.graph.file;

import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one document; edges wait until all nodes are known. */
final class GraphMlReader {

  private final XmlCursor xml;
  private final Source source;
  private final GraphBuilder builder = new GraphBuilder();
  private final List<GraphMlEdge> edges = new ArrayList<>();
  private final Map<String, String> keys = new HashMap<>();
  private Optional<GraphMlNode> node = Optional.empty();
  private Optional<GraphMlEdge> edge = Optional.empty();
  private boolean isDirected;
  private boolean hasGraph;
  private String dataKey = "";

  GraphMlReader(XmlCursor xml, Source source) {
    this.xml = xml;
    this.source = source;
  }

  Graph read() throws NetworkFileException {
    while (xml.next()) {
      try {
        if (xml.begins()) {
          begin();
        } else {
          end();
        }
      } catch (IllegalArgumentException e) {
        throw xml.mistake(e.getMessage());
      }
    }
    if (!hasGraph) {
      throw xml.mistake("wanted a graph, got none");
    }
    for (int place = 0; place < edges.size(); place++) {
      try {
        edges.get(place).addTo(builder, place);
      } catch (IllegalArgumentException e) {
        throw source.mistake(edges.get(place).line(), e.getMessage());
      }
    }
    return builder.build();
  }

  private void begin() throws NetworkFileException {
    switch (xml.name()) {
      case "key" -> keys.put(xml.attribute("id"), xml.attribute("attr.name"));
      case "graph" -> {
        hasGraph = true;
        isDirected = xml.attribute("edgedefault").equals("directed");
      }
      case "node" -> node = Optional.of(new GraphMlNode(builder.addNode(xml.attribute("id"))));
      case "edge" -> edge = Optional.of(newEdge());
      case "hyperedge" -> throw xml.mistake("wanted edges between two nodes, got a hyperedge");
      case "data" -> dataKey = keys.getOrDefault(xml.attribute("key"), "");
      case "Arrows" ->
          edge.ifPresent(e -> e.arrows(xml.attribute("source"), xml.attribute("target")));
      default -> {
        // How nodes are drawn says nothing about a network.
      }
    }
  }

  private GraphMlEdge newEdge() {
    String directed = xml.attribute("directed");
    return new GraphMlEdge(
        xml.line(),
        xml.attribute("id"),
        xml.attribute("source"),
        xml.attribute("target"),
        directed.isEmpty() ? isDirected : directed.equals("true"));
  }

  private void end() {
    switch (xml.name()) {
      case "data" -> {
        node.ifPresent(n -> n.data(dataKey, xml.ownText()));
        edge.ifPresent(e -> e.data(dataKey, xml.ownText()));
      }
      case "NodeLabel" -> node.ifPresent(n -> n.drawn(xml.ownText()));
      case "node" -> {
        node.ifPresent(n -> n.addTo(builder));
        node = Optional.empty();
      }
      case "edge" -> {
        edge.ifPresent(edges::add);
        edge = Optional.empty();
      }
      default -> {
        // The same as at its begin.
      }
    }
  }
}
