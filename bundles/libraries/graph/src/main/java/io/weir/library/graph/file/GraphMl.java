package io.weir.library.graph.file;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import java.util.Optional;

/**
 * GraphML as the Topology Zoo has it: keys give names to the data of nodes and edges. A node's id
 * is its XML attribute and its label the data {@code label}, else what is drawn beside it; {@code
 * Latitude} and {@code Longitude} may be missing. An edge's id is its XML attribute, else the data
 * {@code id}, else {@code e} and its place; its capacity is {@code LinkSpeedRaw} in bit/s, else the
 * bit rate in its label, else not known. An edge without direction becomes two links.
 */
final class GraphMl implements NetworkFormat {

  @Override
  public String name() {
    return "GraphML";
  }

  @Override
  public boolean isNetwork(String start) {
    return start.startsWith("<") && start.contains("<graphml");
  }

  @Override
  public boolean isDemands(String start) {
    return false;
  }

  @Override
  public NetworkFile read(Source source) throws NetworkFileException {
    try (XmlCursor xml = new XmlCursor(source)) {
      return new NetworkFile(name(), new GraphMlReader(xml, source).read(), Optional.empty());
    }
  }

  @Override
  public Demands readDemands(Source source, Graph graph) throws NetworkFileException {
    throw source.mistake(1, "wanted demands, got GraphML, which has none");
  }
}
