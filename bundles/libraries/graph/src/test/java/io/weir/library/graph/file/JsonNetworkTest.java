package io.weir.library.graph.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.LinkAttribute;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonNetworkTest {

  private static final String NETWORK =
      """
      {"demands": [{"id": "d", "from": "a", "to": "c", "volume": 2.5}],
       "links": [
        {"id": "ab", "from": "a", "to": "b", "bothWays": true, "cost": 7, "delay": 2e1,
         "capacity": 10, "freeBandwidth": 4, "loss": 0.01, "jitter": 3,
         "adminGroups": ["gold", "fast"], "sharedRisks": ["duct 7"]},
        {"id": "bc", "from": "b", "to": "c", "sharedRisks": ["duct 7"], "up": false}],
       "nodes": ["a", {"id": "b", "label": "B\\u00fcrglen \\"B\\"", "latitude": 46.8, "longitude": 8.6},
        {"id": "c", "up": false}]}
      """;

  @TempDir Path folder;

  @Test
  void readsAllThereIs() throws IOException {
    NetworkFile file = NetworkFiles.read(write(NETWORK));
    Graph graph = file.graph();
    assertEquals("3 nodes, 3 links", graph.toString());
    assertEquals("Bürglen \"B\"", graph.label(1));
    int back = graph.link("ab~").orElseThrow();
    assertEquals(7, graph.cost(back));
    assertEquals(20, graph.get(back, LinkAttribute.DELAY));
    assertEquals(4, graph.get(back, LinkAttribute.FREE_BANDWIDTH));
    assertEquals(0.01, graph.get(back, LinkAttribute.LOSS));
    assertEquals(graph.adminGroup("gold") | graph.adminGroup("fast"), graph.adminGroups(back));
    assertEquals(3, graph.linksOfRisk(graph.sharedRisk(0, 0)).length);
    assertFalse(graph.isUp(2));
    assertFalse(graph.isNodeUp(2));
    Demands demands = file.demands().orElseThrow();
    assertEquals(2.5, demands.volume(0));
    assertEquals(2, demands.to(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"to\": \"c\", \"volume\"|\"to\": \"x\", \"volume\"|line 1: demand d: wanted a known node, got 'x'",
        "2.5|NaN|line 1: wanted a number as a value, got 'NaN'",
        "2.5|-2.5|line 1: demand d: wanted a volume from 0 to 10^301, got -2.5",
        "\"cost\": 7|\"cost\": -7|line 3: link ab: wanted a cost from 0 to 10^301, got -7.0",
        "\"cost\"|\"costs\"|line 3: wanted one of id, from, to, bothWays, up, cost, delay, capacity,"
            + " freeBandwidth, loss, jitter, adminGroups, sharedRisks, got 'costs'",
        "\"freeBandwidth\": 4|\"freeBandwidth\": 40|line 3: link ab: wanted a free bandwidth of at most"
            + " its capacity 10.0, got 40.0",
        "0.01|1.01|line 3: link ab: wanted a loss from 0 to 1, got 1.01",
        "\"bothWays\": true|\"bothWays\": 1|line 3: wanted true or false as bothWays, got '1'",
        "\"from\": \"b\"|\"from\": \"b\", \"from\": \"b\"|line 6: wanted the member 'from' once, got it"
            + " twice",
        "\"nodes\"|\"knots\"|line 7: wanted one of nodes, links, demands, got 'knots'",
        "\"links\": [|\"links\": {|line 3: wanted a member's name, got '{'",
        "false}]}|false}]} x|line 8: wanted the end of the file, got 'x'",
        "\"a\", {|\"a\" {|line 7: wanted ',', got '{'"
      })
  void tellsWhatIsWrong(String right, String wrong, String sentence) throws IOException {
    Path file = write(NETWORK.replace(right, wrong));
    IOException e = assertThrows(NetworkFileException.class, () -> NetworkFiles.read(file));
    assertEquals(sentence, e.getMessage().replaceFirst("file ", ""));
  }

  @Test
  void survivesAnyCutAndAnyDepth() throws IOException {
    for (int length = 0; length < NETWORK.length() - 2; length++) {
      Path file = write(NETWORK.substring(0, length));
      IOException e = assertThrows(NetworkFileException.class, () -> NetworkFiles.read(file));
      assertEquals(1, e.getMessage().lines().count());
    }
    Path deep = write("{\"nodes\": " + "[".repeat(1_000_000));
    assertThrows(NetworkFileException.class, () -> NetworkFiles.read(deep));
  }

  @Test
  void refusesWhatUnpacksToTooMuch() throws IOException {
    Path bomb = folder.resolve("bomb");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      byte[] spaces = new byte[1 << 20];
      for (int i = 0; i < 65; i++) {
        out.write(spaces);
      }
    }
    IOException e = assertThrows(NetworkFileException.class, () -> NetworkFiles.read(bomb));
    assertTrue(e.getMessage().startsWith("bomb: wanted at most 67108864 octets unpacked"));
  }

  @Test
  void refusesATooLargeFileUnread() throws IOException {
    Path file = folder.resolve("large");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 31);
    }
    IOException e = assertThrows(NetworkFileException.class, () -> NetworkFiles.read(file));
    assertEquals("large: wanted at most 67108864 octets, got 2147483648", e.getMessage());
  }

  @Test
  void refusesACutGzipFile() throws IOException {
    Path file = Files.write(folder.resolve("cut.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
    IOException e = assertThrows(NetworkFileException.class, () -> NetworkFiles.read(file));
    assertTrue(e.getMessage().startsWith("cut.gz: wanted whole gzipped data"));
  }

  @Test
  void readsTenThousandNodesSoon() throws IOException {
    StringBuilder json = new StringBuilder("{\"nodes\": [\"n0\"");
    for (int node = 1; node < 10_000; node++) {
      json.append(",\n\"n").append(node).append('"');
    }
    json.append("], \"links\": [{\"id\": \"l0\", \"from\": \"n0\", \"to\": \"n1\"}");
    for (int link = 1; link < 40_000; link++) {
      json.append(
          ",\n{\"id\": \"l%d\", \"from\": \"n%d\", \"to\": \"n%d\", \"cost\": %d, \"capacity\": 1e9}"
              .formatted(link, link % 10_000, (link * 7) % 10_000, 1 + link % 9));
    }
    Path file = write(json + "]}");
    Graph graph = assertTimeout(Duration.ofSeconds(5), () -> NetworkFiles.read(file).graph());
    assertEquals(40_000, graph.linkCount());
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("file"), content);
  }
}
