package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A network of TEAVAR's with the traffic matrices that go with it, one after the other.
 *
 * @param matrices demands between all nodes, those of the first row of a matrix first
 */
record TeavarNetwork(Graph graph, List<Demands> matrices) {

  static TeavarNetwork read(Path folder) throws IOException {
    int nodes = (int) lines(folder.resolve("nodes.txt")).count() - 1;
    Graph graph = graph(nodes, folder.resolve("topology.txt"));
    List<Demands> matrices =
        lines(folder.resolve("demand.txt")).map(line -> demands(graph, line)).toList();
    return new TeavarNetwork(graph, matrices);
  }

  private static Stream<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty());
  }

  private static Graph graph(int nodes, Path topology) throws IOException {
    GraphBuilder builder = new GraphBuilder();
    for (int node = 1; node <= nodes; node++) {
      builder.addNode("s" + node);
    }
    List<String> rows = new ArrayList<>(lines(topology).skip(1).toList());
    for (String row : rows) {
      String[] columns = row.split("\\s+", -1);
      int to = Integer.parseInt(columns[0]) - 1;
      int from = Integer.parseInt(columns[1]) - 1;
      int link = builder.addLink("s" + (from + 1) + "-s" + (to + 1), from, to);
      builder.set(link, LinkAttribute.CAPACITY, Double.parseDouble(columns[2]));
    }
    return builder.build();
  }

  private static Demands demands(Graph graph, String line) {
    String[] volumes = line.split("\\s+", -1);
    Demands.Builder builder = new Demands.Builder(graph);
    for (int i = 0; i < volumes.length; i++) {
      int from = i / graph.nodeCount();
      int to = i % graph.nodeCount();
      if (from != to) {
        builder.add("d" + i, from, to, Double.parseDouble(volumes[i]));
      }
    }
    return builder.build();
  }
}
