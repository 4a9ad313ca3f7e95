package io.weir.library.graph.file;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.Optional;

/**
 * The two text formats of the Repetita benchmark. A {@code .graph} has {@code NODES n}, a line of
 * column names and n lines {@code label x y}, then {@code EDGES m}, column names and m lines {@code
 * label src dest weight bw delay}. A {@code .demands} has {@code DEMANDS d}, column names and d
 * lines {@code label src dest bw}. Nodes are named by their number from 0 on; x is the longitude
 * and y the latitude, both 0 where none is known.
 */
final class Repetita implements NetworkFormat {

  static final String NAME = "Repetita";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isNetwork(String start) {
    return start.startsWith("NODES");
  }

  @Override
  public boolean isDemands(String start) {
    return start.startsWith("DEMANDS");
  }

  @Override
  public NetworkFile read(Source source) throws NetworkFileException {
    Lines lines = new Lines(source);
    GraphBuilder builder = new GraphBuilder();
    readNodes(lines, builder);
    readLinks(lines, builder);
    requireEnd(lines);
    return new NetworkFile(name(), builder.build(), Optional.empty());
  }

  private static void readNodes(Lines lines, GraphBuilder builder) throws NetworkFileException {
    int count = heading(lines, "NODES", "label x y");
    for (int i = 0; i < count; i++) {
      lines.next("label x y", 3);
      try {
        int node = builder.addNode(lines.word(0));
        double longitude = Numbers.decimal("x", lines.word(1));
        double latitude = Numbers.decimal("y", lines.word(2));
        if (isPlace(longitude, latitude)) {
          builder.position(node, latitude, longitude);
        }
      } catch (IllegalArgumentException e) {
        throw lines.mistake(e.getMessage());
      }
    }
  }

  private static boolean isPlace(double longitude, double latitude) {
    return (longitude != 0 || latitude != 0)
        && Math.abs(longitude) <= 360
        && Math.abs(latitude) <= 90;
  }

  private static void readLinks(Lines lines, GraphBuilder builder) throws NetworkFileException {
    int count = heading(lines, "EDGES", "label src dest weight bw delay");
    for (int i = 0; i < count; i++) {
      lines.next("label src dest weight bw delay", 6);
      try {
        int from = node("src", lines.word(1), builder.nodeCount());
        int to = node("dest", lines.word(2), builder.nodeCount());
        int link = builder.addLink(lines.word(0), from, to);
        builder.set(link, LinkAttribute.COST, Numbers.decimal("weight", lines.word(3)));
        builder.set(link, LinkAttribute.CAPACITY, Numbers.decimal("bw", lines.word(4)));
        builder.set(link, LinkAttribute.DELAY, Numbers.decimal("delay", lines.word(5)));
      } catch (IllegalArgumentException e) {
        throw lines.mistake(e.getMessage());
      }
    }
  }

  @Override
  public Demands readDemands(Source source, Graph graph) throws NetworkFileException {
    Lines lines = new Lines(source);
    Demands.Builder builder = new Demands.Builder(graph);
    int count = heading(lines, "DEMANDS", "label src dest bw");
    for (int i = 0; i < count; i++) {
      lines.next("label src dest bw", 4);
      try {
        int from = node("src", lines.word(1), graph.nodeCount());
        int to = node("dest", lines.word(2), graph.nodeCount());
        builder.add(lines.word(0), from, to, Numbers.decimal("bw", lines.word(3)));
      } catch (IllegalArgumentException e) {
        throw lines.mistake(e.getMessage());
      }
    }
    requireEnd(lines);
    return builder.build();
  }

  private static int heading(Lines lines, String word, String columns) throws NetworkFileException {
    lines.next(word + " and their number", 2);
    if (!lines.word(0).equals(word)) {
      throw lines.mistake("wanted " + word + ", got " + lines.word(0));
    }
    int count;
    try {
      count = Numbers.count("the number of " + word, lines.word(1));
    } catch (IllegalArgumentException e) {
      throw lines.mistake(e.getMessage());
    }
    lines.next(columns, columns.split(" ").length);
    return count;
  }

  private static int node(String column, String word, int nodes) {
    int node = Numbers.count(column, word);
    if (node >= nodes) {
      throw new IllegalArgumentException(
          "wanted the number of one of the %d nodes as %s, got %d".formatted(nodes, column, node));
    }
    return node;
  }

  private static void requireEnd(Lines lines) throws NetworkFileException {
    if (lines.next()) {
      throw lines.mistake("wanted the end of the file, got '" + lines.word(0) + "'");
    }
  }
}
