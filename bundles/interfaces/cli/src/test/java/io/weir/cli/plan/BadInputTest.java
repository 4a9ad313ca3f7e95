package io.weir.cli.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.cli.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, there is one sentence with the place, and the exit code is 1. */
class BadInputTest {

  private static final String GRAPH =
      """
      NODES 3
      label x y
      a 0 0
      b 0 0
      c 0 0

      EDGES 3
      label src dest weight bw delay
      ab 0 1 1 5 1
      bc 1 2 1 5 2
      ca 2 0 1 10 7
      """;

  private static final String DEMANDS =
      """
      DEMANDS 1
      label src dest bw
      d 0 2 12
      """;

  @TempDir Path folder;

  private static void assertRefused(String sentence, Run run) {
    assertEquals(new Run(1, "", "weir: " + sentence + "\n"), run);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Both commands say the same of a network. */
  private void network(String sentence, Path file) throws IOException {
    String demands = write("good.demands", DEMANDS).toString();
    assertRefused(sentence, Run.of("route", file.toString(), "--from=a", "--to=b"));
    assertRefused(
        sentence, Run.of("optimize", "--topology", file.toString(), "--demands", demands));
  }

  private void network(String sentence, String name, String text) throws IOException {
    network(sentence, write(name, text));
  }

  private void demands(String sentence, String name, String text) throws IOException {
    String graph = write("good.graph", GRAPH).toString();
    String demands = write(name, text).toString();
    assertRefused(sentence, Run.of("optimize", "--topology", graph, "--demands", demands));
  }

  @Test
  void aLinkToNowhere() throws IOException {
    network(
        "g line 10: wanted the number of one of the 3 nodes as dest, got 9",
        "g",
        GRAPH.replace("bc 1 2", "bc 1 9"));
    network(
        "g line 1: link ab: wanted a known node, got z",
        "g",
        "{\"nodes\":[\"a\"],\"links\":[{\"id\":\"ab\",\"from\":\"a\",\"to\":\"z\"}]}");
    network(
        "g line 1: link e0: wanted a known node, got 7",
        "g",
        "<graphml><graph edgedefault='undirected'><node id='0'/><edge source='0' target='7'/>"
            + "</graph></graphml>");
    network(
        "g line 1: link L: wanted a known node, got B",
        "g",
        "<network xmlns='http://sndlib.zib.de/network'><networkStructure><nodes><node id='A'/>"
            + "</nodes><links><link id='L'><source>A</source><target>B</target></link></links>"
            + "</networkStructure></network>");
  }

  @Test
  void numbersOutOfRangeOrNone() throws IOException {
    network(
        "g line 10: link bc: wanted a cost from 0 to 10^301, got -1.0",
        "g",
        GRAPH.replace("bc 1 2 1", "bc 1 2 -1"));
    network(
        "g line 10: wanted a number as bw, got 'NaN'",
        "g",
        GRAPH.replace("bc 1 2 1 5", "bc 1 2 1 NaN"));
    network(
        "g line 1: wanted a number as a value, got 'NaN'",
        "g",
        "{\"nodes\":[\"a\",\"b\"],\"links\":[{\"id\":\"l\",\"from\":\"a\",\"to\":\"b\",\"cost\":NaN}]}");
    demands(
        "d line 3: wanted a number as bw, got 'NaN'", "d", DEMANDS.replace("0 2 12", "0 2 NaN"));
    demands(
        "d line 3: demand d: wanted a volume from 0 to 10^301, got -3.0",
        "d",
        DEMANDS.replace("0 2 12", "0 2 -3"));
  }

  @Test
  void demandsThatTheNetworkCannotKnowOrCarry() throws IOException {
    demands(
        "d line 3: wanted the number of one of the 3 nodes as dest, got 9",
        "d",
        DEMANDS.replace("0 2 12", "0 9 12"));
    demands(
        "d line 1: demand d: wanted a known node, got 'q'",
        "d",
        "{\"demands\":[{\"id\":\"d\",\"from\":\"a\",\"to\":\"q\",\"volume\":1}]}");
    String cut = write("cut.graph", GRAPH.replace("bc 1 2", "bc 2 1")).toString();
    String demands = write("d", DEMANDS).toString();
    assertRefused(
        cut
            + ": demand d: wanted a path from a to c over links that are up and have a capacity,"
            + " got none",
        Run.of("optimize", "--topology", cut, "--demands", demands));
  }

  @Test
  void filesThatAreNothingOrNoFiles() throws IOException {
    String formats = "GraphML, Repetita, SNDlib XML, JSON";
    network("g: wanted a network as " + formats + ", got an empty file", "g", "");
    network("g: wanted a network as " + formats + ", got an empty file", "g", "\n \n");
    demands("d: wanted demands as " + formats + ", got an empty file", "d", "");
    network("sub: wanted a file, got a directory", Files.createDirectory(folder.resolve("sub")));
    network(
        "absent: wanted a file, found none at " + folder.resolve("absent"),
        folder.resolve("absent"));
  }

  @Test
  void filesThatAreSomethingElse() throws IOException {
    String formats = "GraphML, Repetita, SNDlib XML, JSON";
    network(
        "g: wanted a network as " + formats + ", got a file that begins with '<html>'",
        "g",
        "<html>\n</html>");
    network(
        "g: wanted a network as " + formats + ", got a file that begins with '?[2J?]0;x?'",
        "g",
        "\u001b[2J\u001b]0;x\u0007");
    demands(
        "d: wanted demands as " + formats + ", got a file that begins with 'NODES 3'", "d", GRAPH);
    network(
        "g line 11: wanted a line of 'label src dest weight bw delay', got the end of the file",
        "g",
        GRAPH.replace("EDGES 3", "EDGES 30"));
    network(
        "g line 1: wanted XML without a document type, got one",
        "g",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><graphml>&b;</graphml>");
  }

  @Test
  void filesThatAreTooLarge() throws IOException {
    Path sparse = folder.resolve("sparse");
    try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
      file.write(GRAPH.getBytes(StandardCharsets.UTF_8));
      file.setLength(2L << 30);
    }
    network("sparse: wanted at most 67108864 octets, got 2147483648", sparse);
    Path bomb = folder.resolve("bomb");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb), 1 << 16)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 70; i++) {
        out.write(zeros);
      }
    }
    network("bomb: wanted at most 67108864 octets unpacked, got more", bomb);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(GRAPH.getBytes(StandardCharsets.UTF_8));
    }
    Path half = Files.write(folder.resolve("half"), Arrays.copyOf(packed.toByteArray(), 40));
    network("half: wanted whole gzipped data, got Unexpected end of ZLIB input stream", half);
  }
}
