package io.weir.analysis.trafficmatrix.model.matrix;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import io.weir.library.graph.file.NetworkFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** Networks with their traffic: from files beside the project, and drawn at random. */
final class KnownNetworks {

  private KnownNetworks() {}

  /** The folder of a set in {@code ../shared/data/te}; a test without it skips. */
  static Path folder(String set) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data/te"))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "skipped: wanted ../shared/data/te beside the project, found none");
    Path found = folder.resolve("shared/data/te").resolve(set);
    assumeTrue(Files.isDirectory(found), "skipped: wanted " + found + ", found none");
    return found;
  }

  /** A network of TEAVAR, with the traffic of one line of its demands. */
  static TrueNetwork teavar(String name, int line) throws IOException {
    Path folder = folder("teavar/" + name);
    double[] flat =
        Arrays.stream(lines(folder.resolve("demand.txt")).get(line).strip().split("\\s+"))
            .mapToDouble(Double::parseDouble)
            .toArray();
    int nodes = (int) Math.sqrt(flat.length);
    double[][] traffic = new double[nodes][];
    for (int from = 0; from < nodes; from++) {
      traffic[from] = Arrays.copyOfRange(flat, from * nodes, (from + 1) * nodes);
    }
    List<String> links = lines(folder.resolve("topology.txt"));
    int first = links.stream().anyMatch(link -> link.matches("\\s*(0\\s|\\d+\\s+0\\s).*")) ? 0 : 1;
    GraphBuilder builder = new GraphBuilder();
    for (int node = first; node < first + nodes; node++) {
      builder.addNode(Integer.toString(node));
    }
    for (int i = 1; i < links.size(); i++) {
      String[] words = links.get(i).strip().split("\\s+", -1);
      if (words.length >= 3) {
        builder.set(builder.addLink("l" + i, words[1], words[0]), LinkAttribute.COST, 1);
      }
    }
    return new TrueNetwork(builder.build(), traffic);
  }

  private static List<String> lines(Path path) throws IOException {
    Path packed = Path.of(path + ".gz");
    if (Files.exists(path)) {
      return Files.readAllLines(path);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** A network of Repetita with one of its matrices. */
  static TrueNetwork repetita(String set, String graphFile, String demandsFile) throws IOException {
    Path folder = folder("repetita/" + set);
    Graph graph = NetworkFiles.read(folder.resolve(graphFile)).graph();
    Demands demands = NetworkFiles.readDemands(folder.resolve(demandsFile), graph);
    double[][] traffic = new double[graph.nodeCount()][graph.nodeCount()];
    for (int demand = 0; demand < demands.count(); demand++) {
      traffic[demands.from(demand)][demands.to(demand)] += 1e6 * demands.volume(demand);
    }
    return new TrueNetwork(graph, traffic);
  }

  /** A ring with chords, and traffic by the gravity model from masses of a heavy tail. */
  static TrueNetwork random(int nodes, int chords, long seed) {
    Random random = new Random(seed);
    GraphBuilder builder = new GraphBuilder();
    for (int node = 0; node < nodes; node++) {
      builder.addNode("n" + node);
    }
    for (int i = 0; i < nodes + chords; i++) {
      int one = i < nodes ? i : random.nextInt(nodes);
      int other = i < nodes ? (i + 1) % nodes : (one + 1 + random.nextInt(nodes - 1)) % nodes;
      double cost = 1 + random.nextInt(5);
      int link = builder.addBothWays("l" + i, "n" + one, "n" + other);
      builder.set(link, LinkAttribute.COST, cost).set(link + 1, LinkAttribute.COST, cost);
    }
    double[] masses = new double[nodes];
    Arrays.setAll(masses, any -> Math.exp(1.5 * random.nextGaussian()));
    double all = Arrays.stream(masses).sum();
    double[][] traffic = new double[nodes][nodes];
    for (int from = 0; from < nodes; from++) {
      for (int to = 0; to < nodes; to++) {
        traffic[from][to] = from == to ? 0 : 1e9 * masses[from] * masses[to] / all;
      }
    }
    return new TrueNetwork(builder.build(), traffic);
  }
}
