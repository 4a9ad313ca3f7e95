package io.weir.library.graph.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.LinkAttribute;
import io.weir.library.graph.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitaTest {

  private static final String GRAPH =
      """
      NODES 2
      label x y
      Bern 7.45 46.95
      Nowhere 0.0 0.0

      EDGES 2
      label src dest weight bw delay
      east 0 1 10 1000 7
      west 1 0 20 2000 8
      """;

  @TempDir Path folder;

  @Test
  void readsNodesAndLinks() throws IOException {
    Graph graph = NetworkFiles.read(write(GRAPH)).graph();
    assertEquals("2 nodes, 2 links", graph.toString());
    assertEquals(46.95, graph.latitude(graph.node("Bern").orElseThrow()).orElseThrow());
    assertTrue(graph.latitude(1).isEmpty());
    int west = graph.link("west").orElseThrow();
    assertEquals(1, graph.from(west));
    assertEquals(20, graph.cost(west));
    assertEquals(2000, graph.capacity(west));
    assertEquals(8, graph.get(west, LinkAttribute.DELAY));
  }

  @Test
  void readsDemands() throws IOException {
    Graph graph = NetworkFiles.read(write(GRAPH)).graph();
    Path file = write("DEMANDS 1\nlabel src dest bw\nd 0 1 57\n");
    Demands demands = NetworkFiles.readDemands(file, graph);
    assertEquals("d", demands.id(0));
    assertEquals(1, demands.to(0));
    assertEquals(57, demands.volume(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NODES 2|NODES -2|line 1: wanted a whole number of 0 or more as the number of NODES, got '-2'",
        "NODES 2|NODES 3|line 6: wanted 'label x y', got 2 words",
        "NODES 2|NODES 1|line 4: wanted 'EDGES and their number', got 3 words",
        "Nowhere|Bern|line 4: node Bern: wanted every node once, got it twice",
        "0 1 10|0 2 10|line 8: wanted the number of one of the 2 nodes as dest, got 2",
        "10 1000|-1 1000|line 8: link east: wanted a cost from 0 to 10^301, got -1.0",
        "10 1000|NaN 1000|line 8: wanted a number as weight, got 'NaN'",
        "10 1000|10 1e999|line 8: link east: wanted a capacity from 0 to 10^301, got Infinity",
        "west|east|line 9: link east: wanted every link once, got it twice",
        "EDGES 2|EDGES 3|line 9: wanted a line of 'label src dest weight bw delay', got the end of the"
            + " file",
        "EDGES 2|EDGES 1|line 9: wanted the end of the file, got 'west'"
      })
  void tellsWhatIsWrong(String right, String wrong, String sentence) throws IOException {
    Path file = write(GRAPH.replace(right, wrong));
    IOException e = assertThrows(NetworkFileException.class, () -> NetworkFiles.read(file));
    assertEquals("file " + sentence, e.getMessage());
  }

  @Test
  void refusesWhatIsNoNetwork() throws IOException {
    for (String content : List.of("", "hello", "DEMANDS 0\n")) {
      Path file = write(content);
      assertThrows(NetworkFileException.class, () -> NetworkFiles.read(file));
    }
  }

  @Test
  void readsAllOfTheBenchmark() throws IOException {
    Map<Path, Graph> graphs = new HashMap<>();
    for (Path file : SharedData.files(".*\\.graph(\\.gz)?")) {
      graphs.put(stem(file, "\\.graph(\\.gz)?"), NetworkFiles.read(file).graph());
    }
    List<Path> files = SharedData.files(".*\\.demands(\\.gz)?");
    for (Path file : files) {
      Graph graph = graphs.get(stem(file, "(\\.\\d+)?\\.demands(\\.gz)?"));
      assertTrue(NetworkFiles.readDemands(file, graph).count() > 0);
    }
    assertTrue(graphs.size() > 10 && files.size() > 10);
  }

  private static Path stem(Path file, String end) {
    return file.resolveSibling(file.getFileName().toString().replaceAll(end + "$", ""));
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("file"), content);
  }
}
