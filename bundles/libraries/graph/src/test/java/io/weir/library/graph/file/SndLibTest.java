package io.weir.library.graph.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SndLibTest {

  private static final String NETWORK =
      """
      <?xml version="1.0"?>
      <network xmlns="http://sndlib.zib.de/network" version="1.0">
       <networkStructure>
        <nodes coordinatesType="geographical">
         <node id="Bern"><coordinates><x>7.4</x><y>46.9</y></coordinates></node>
         <node id="Basel"/>
        </nodes>
        <links>
         <link id="L1"><source>Bern</source><target>Basel</target>
          <preInstalledModule><capacity>9920.0</capacity><cost>3.0</cost></preInstalledModule>
          <routingCost>12.0</routingCost>
          <additionalModules><addModule><capacity>40000.0</capacity><cost>133.0</cost></addModule></additionalModules>
         </link>
         <link id="L2"><source>Basel</source><target>Bern</target><routingCost>0.0</routingCost>
          <additionalModules><addModule><capacity>40.0</capacity></addModule></additionalModules></link>
        </links>
       </networkStructure>
       <demands>
        <demand id="D1"><source>Bern</source><target>Basel</target><demandValue>195.5</demandValue></demand>
       </demands>
      </network>
      """;

  @TempDir Path folder;

  @Test
  void readsANetworkWithItsDemands() throws IOException {
    NetworkFile file = NetworkFiles.read(write(NETWORK));
    Graph graph = file.graph();
    assertEquals("SNDlib XML", file.format());
    assertEquals("2 nodes, 2 links", graph.toString());
    assertEquals(46.9, graph.latitude(0).orElseThrow());
    assertEquals(9920, graph.capacity(0));
    assertEquals(12, graph.cost(0));
    assertEquals(Double.POSITIVE_INFINITY, graph.capacity(1));
    assertEquals(1, graph.cost(1));
    Demands demands = file.demands().orElseThrow();
    assertEquals("D1", demands.id(0));
    assertEquals(195.5, demands.volume(0));
    assertEquals(1, NetworkFiles.readDemands(write(NETWORK), graph).count());
  }

  @Test
  void makesTwoLinksOfOneWithoutDirection() throws IOException {
    String one = NETWORK.replaceAll("(?s)<link id=\"L2\">.*?</link>", "");
    Graph graph = NetworkFiles.read(write(one)).graph();
    assertEquals(2, graph.linkCount());
    assertEquals(9920, graph.capacity(graph.link("L1~").orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<source>Basel|<source>Genf|line 14: link L2: wanted a known node, got Genf",
        "<demandValue>195.5|<demandValue>-1|line 19: demand D1: wanted a volume from 0 to 10^301, got"
            + " -1.0",
        "<demandValue>195.5|<demandValue>NaN|line 19: wanted a number as demandValue, got 'NaN'",
        "<demand id=\"D1\"><source>Bern|<demand id=\"D1\"><source>Rom|line 19: demand D1: wanted a known"
            + " node as source, got 'Rom'",
        "<routingCost>12.0|<routingCost>-12|line 9: link L1: wanted a cost from 0 to 10^301, got -12.0",
        "id=\"L2\"|id=\"L1\"|line 14: link L1: wanted every link once, got it twice"
      })
  void tellsWhatIsWrong(String right, String wrong, String sentence) throws IOException {
    Path file = write(NETWORK.replace(right, wrong));
    IOException e = assertThrows(NetworkFileException.class, () -> NetworkFiles.read(file));
    assertEquals("file " + sentence, e.getMessage());
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("file"), content);
  }
}
