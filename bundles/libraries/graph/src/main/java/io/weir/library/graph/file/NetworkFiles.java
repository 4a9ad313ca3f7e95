package io.weir.library.graph.file;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads files of any known format, gzipped or not, of at most 64 MiB unpacked. What a file holds is
 * told by its content. No file refers to another one that would be read too.
 */
public final class NetworkFiles {

  private static final List<NetworkFormat> FORMATS =
      List.of(new GraphMl(), new Repetita(), new SndLib(), new JsonNetwork());

  private NetworkFiles() {}

  /**
   * Reads a network, with the demands where they are in the same file.
   *
   * @throws NetworkFileException if it is none; the message is a sentence that begins with the
   *     file's name and the line
   * @throws IOException if it can't be read
   */
  public static NetworkFile read(Path file) throws IOException {
    Source source = Source.of(file);
    String start = source.start();
    for (NetworkFormat format : FORMATS) {
      if (format.isNetwork(start)) {
        return format.read(source);
      }
    }
    throw unknown(source, "a network");
  }

  /**
   * Reads demands between the nodes of a graph.
   *
   * @throws NetworkFileException if they are none, or if the graph lacks one of their nodes
   * @throws IOException if it can't be read
   */
  public static Demands readDemands(Path file, Graph graph) throws IOException {
    Source source = Source.of(file);
    String start = source.start();
    for (NetworkFormat format : FORMATS) {
      if (format.isDemands(start)) {
        return format.readDemands(source, graph);
      }
    }
    throw unknown(source, "demands");
  }

  private static NetworkFileException unknown(Source source, String wanted) {
    String names = FORMATS.stream().map(NetworkFormat::name).collect(Collectors.joining(", "));
    String start = source.start().lines().findFirst().orElse("");
    String quoted = "a file that begins with '" + start.substring(0, Math.min(start.length(), 40));
    String got = start.isEmpty() ? "an empty file" : quoted + (start.length() > 40 ? "…'" : "'");
    return new NetworkFileException(
        "%s: wanted %s as %s, got %s".formatted(source.name(), wanted, names, got));
  }
}
