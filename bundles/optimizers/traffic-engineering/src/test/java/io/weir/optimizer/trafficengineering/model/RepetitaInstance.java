package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Graph;
import io.weir.library.graph.file.NetworkFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An instance of the Repetita benchmark with what it is known to come to.
 *
 * @param optimum the least maximum utilisation; empty if it is not known
 * @param equalCost the maximum utilisation of equal-cost routing by the costs of the file
 */
record RepetitaInstance(
    Path folder,
    String dataset,
    String name,
    int nodes,
    Optional<Double> optimum,
    double equalCost) {

  /** All of them; skips the test where they are not at hand. */
  static List<RepetitaInstance> all() throws IOException {
    Path folder = SharedData.folder("repetita");
    try (Stream<String> lines = Files.lines(folder.resolve("expected_mlu.csv"))) {
      return lines.skip(1).map(line -> of(folder, line.split(",", -1))).toList();
    }
  }

  private static RepetitaInstance of(Path folder, String[] columns) {
    return new RepetitaInstance(
        folder,
        columns[0],
        columns[1],
        Integer.parseInt(columns[2]),
        columns[5].isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(columns[5])),
        Double.parseDouble(columns[6]));
  }

  TrafficProblem problem() throws IOException, UnroutableDemandException {
    String topology = name.replaceFirst("\\.[0-9]+$", "");
    Graph graph = NetworkFiles.read(file(topology + ".graph")).graph();
    return new TrafficProblem(graph, NetworkFiles.readDemands(file(name + ".demands"), graph));
  }

  private Path file(String file) {
    Path plain = folder.resolve(dataset).resolve(file);
    return Files.exists(plain) ? plain : plain.resolveSibling(file + ".gz");
  }

  @Override
  public String toString() {
    return dataset + "/" + name;
  }
}
