package io.weir.library.graph.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.Graph;
import io.weir.library.graph.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphMlTest {

  private static final String ZOO =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <!-- a drawing -->
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
        <key attr.name="label" attr.type="string" for="node" id="k1" />
        <key attr.name="Latitude" attr.type="double" for="node" id="k2" />
        <key attr.name="Longitude" attr.type="double" for="node" id="k3" />
        <key attr.name="LinkSpeedRaw" attr.type="double" for="edge" id="k4" />
        <key attr.name="id" attr.type="string" for="edge" id="k5" />
        <key attr.name="label" attr.type="string" for="edge" id="k6" />
        <key for="node" id="k7" />
        <graph edgedefault="undirected">
          <node id="0"><data key="k1">Bern</data><data key="k2">46.9</data><data key="k3">7.4</data></node>
          <node id="1"><data key="k1">Zürich</data></node>
          <node id="2"><data key="k7"><y:NodeLabel>Thun<y:x>no</y:x></y:NodeLabel></data></node>
          <edge source="0" target="1"><data key="k4">1000000000.0</data><data key="k5">e7</data></edge>
          <edge source="1" target="2"><data key="k6">Peering, 2.5 Gbps</data></edge>
          <edge id="one way" source="2" target="0" directed="true"/>
        </graph>
      </graphml>
      """;

  @TempDir Path folder;

  @Test
  void readsNodesAndEdges() throws IOException {
    Graph graph = NetworkFiles.read(write(ZOO)).graph();
    assertEquals("3 nodes, 5 links", graph.toString());
    assertEquals("Zürich", graph.label(1));
    assertEquals("Thun", graph.label(2));
    assertEquals(46.9, graph.latitude(0).orElseThrow());
    assertTrue(graph.latitude(1).isEmpty());
    int link = graph.link("e7").orElseThrow();
    assertEquals(1e9, graph.capacity(link));
    assertEquals("e7~", graph.linkId(graph.reverse(link).orElseThrow()));
    assertEquals(2.5e9, graph.capacity(graph.link("e1~").orElseThrow()));
    int oneWay = graph.link("one way").orElseThrow();
    assertTrue(graph.reverse(oneWay).isEmpty());
    assertEquals(Double.POSITIVE_INFINITY, graph.capacity(oneWay));
  }

  @Test
  void takesEdgesDrawnWithoutArrowsAsUndirected() throws IOException {
    String drawing =
        """
        <graphml><graph edgedefault="directed"><node id="a"/><node id="b"/>
        <edge id="line" source="a" target="b"><data><Arrows source="none" target="none"/></data></edge>
        <edge id="arrow" source="a" target="b"><data><Arrows source="none" target="standard"/></data></edge>
        <edge id="plain" source="a" target="b"/></graph></graphml>
        """;
    Graph graph = NetworkFiles.read(write(drawing)).graph();
    assertEquals(4, graph.linkCount());
    assertTrue(graph.link("line~").isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "target=\"2\"|target=\"9\"|line 16: link e1: wanted a known node, got 9",
        "<node id=\"2\">|<node id=\"1\">|line 14: node 1: wanted every node once, got it twice",
        "<node id=\"2\">|<node>|line 14: wanted a node of 1 to 1024 characters, got 0",
        "46.9|146.9|line 12: node 0: wanted a latitude from -90 to 90 and a longitude from -360 to"
            + " 360, got 146.9 and 7.4",
        "1000000000.0|-1|line 15: link e7: wanted a capacity from 0 to 10^301, got -1.0",
        "1000000000.0|fast|line 15: wanted a number as LinkSpeedRaw, got 'fast'",
        "one way|e7|line 17: link e7: wanted every link once, got it twice",
        "<!-- a drawing -->|<!DOCTYPE graphml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>|line 2:"
            + " wanted XML without a document type, got one",
        "</graph>|<hyperedge/></graph>|line 18: wanted edges between two nodes, got a hyperedge"
      })
  void tellsWhatIsWrong(String right, String wrong, String sentence) throws IOException {
    Path file = write(ZOO.replace(right, wrong));
    IOException e = assertThrows(NetworkFileException.class, () -> NetworkFiles.read(file));
    assertEquals("file " + sentence, e.getMessage());
  }

  @Test
  void survivesAnyCut() throws IOException {
    byte[] whole = ZOO.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length - 12; length += 7) {
      Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
      IOException e = assertThrows(NetworkFileException.class, () -> NetworkFiles.read(file));
      assertEquals(1, e.getMessage().lines().count());
    }
  }

  @Test
  void refusesWhatIsTooDeep() throws IOException {
    Path file = write("<graphml>" + "<a>".repeat(100_000));
    IOException e = assertThrows(NetworkFileException.class, () -> NetworkFiles.read(file));
    assertEquals("file line 1: wanted elements at most 64 deep, got more", e.getMessage());
  }

  @Test
  void readsTheTopologyZoo() throws IOException {
    Map<String, String[]> counts = new HashMap<>();
    for (String line : Files.readAllLines(SharedData.files("counts\\.csv").get(0))) {
      counts.put(line.split(",", -1)[0], line.split(",", -1));
    }
    List<Path> files = SharedData.files(".*\\.graphml(\\.gz)?");
    for (Path file : files) {
      Graph graph = NetworkFiles.read(file).graph();
      String[] wanted = counts.get(file.getFileName().toString().replace(".gz", ""));
      assertEquals(wanted[1] + " " + wanted[2], graph.nodeCount() + " " + graph.linkCount() / 2);
    }
    assertTrue(files.size() > 10);
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("file"), content);
  }
}
