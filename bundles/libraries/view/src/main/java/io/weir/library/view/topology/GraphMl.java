package io.weir.library.view.topology;

import io.weir.api.inventory.Device;
import io.weir.api.topology.TopologyLink;
import io.weir.api.topology.TopologySnapshot;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A topology in GraphML (graphml.graphdrawing.org, schema 1.1). The ids of devices are NMTOKENs as
 * they are; all else is data under a declared key.
 */
final class GraphMl {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";
  private static final char UNPRINTABLE = '\uFFFD';

  private final XMLStreamWriter xml;

  private GraphMl(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** What is said of a graph, a node or an edge. */
  private enum Key {
    VERSION("graph", "long"),
    NAME("node", "string"),
    ADDRESS("node", "string"),
    VENDOR("node", "string"),
    MODEL("node", "string"),
    INTERFACE_A("edge", "string"),
    INTERFACE_Z("edge", "string"),
    PROTOCOL("edge", "string"),
    CONFIDENCE("edge", "double"),
    ENDS("edge", "int"),
    SPEED("edge", "long"),
    EVIDENCE("edge", "string"),
    LAST_SEEN("edge", "string");

    private final String of;
    private final String type;

    Key(String of, String type) {
      this.of = of;
      this.type = type;
    }

    /** As in Java: {@code interfaceA}. */
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      for (char letter : name().toCharArray()) {
        boolean first = text.length() > 0 && text.charAt(text.length() - 1) == '_';
        if (first) {
          text.setLength(text.length() - 1);
        }
        text.append(first ? letter : Character.toLowerCase(letter));
      }
      return text.toString();
    }
  }

  static String text(TopologySnapshot snapshot) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new GraphMl(xml).write(snapshot);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A topology can always be written", e);
    }
    return text.toString();
  }

  private void write(TopologySnapshot snapshot) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeNamespace("xsi", SCHEMA);
    xml.writeAttribute(
        "xsi", SCHEMA, "schemaLocation", NAMESPACE + " " + NAMESPACE + "/1.1/graphml.xsd");
    for (Key key : Key.values()) {
      declare(key);
    }
    xml.writeStartElement("graph");
    xml.writeAttribute("id", "topology");
    xml.writeAttribute("edgedefault", "undirected");
    data(Key.VERSION, Long.toString(snapshot.version()));
    for (Device device : snapshot.devices()) {
      node(device);
    }
    int number = 0;
    for (TopologyLink link : snapshot.links()) {
      edge(link, number++);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void declare(Key key) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", key.toString());
    xml.writeAttribute("for", key.of);
    xml.writeAttribute("attr.name", key.toString());
    xml.writeAttribute("attr.type", key.type);
  }

  private void node(Device device) throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", device.id());
    data(Key.NAME, device.name());
    data(Key.ADDRESS, device.address().toString());
    data(Key.VENDOR, device.vendor());
    data(Key.MODEL, device.model());
    xml.writeEndElement();
  }

  private void edge(TopologyLink link, int number) throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("id", "link" + number);
    xml.writeAttribute("source", link.a().deviceId());
    xml.writeAttribute("target", link.z().deviceId());
    data(Key.INTERFACE_A, link.a().name());
    data(Key.INTERFACE_Z, link.z().name());
    data(Key.PROTOCOL, link.link().protocol());
    data(Key.CONFIDENCE, Double.toString(link.link().confidence()));
    data(Key.ENDS, Integer.toString(link.ends()));
    data(Key.SPEED, Long.toString(Math.min(link.a().speed(), link.z().speed())));
    data(Key.EVIDENCE, link.link().evidence());
    data(Key.LAST_SEEN, link.link().lastSeen().toString());
    xml.writeEndElement();
  }

  /** An empty text is left out. */
  private void data(Key key, String text) throws XMLStreamException {
    if (!text.isEmpty()) {
      xml.writeStartElement("data");
      xml.writeAttribute("key", key.toString());
      xml.writeCharacters(printable(text));
      xml.writeEndElement();
    }
  }

  /** XML has no way to write some characters (XML 1.0, section 2.2). */
  private static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(letter -> printable.appendCodePoint(isPrintable(letter) ? letter : UNPRINTABLE));
    return printable.toString();
  }

  private static boolean isPrintable(int letter) {
    return letter == '\t'
        || letter == '\n'
        || (letter >= ' ' && letter <= 0xD7FF)
        || (letter >= 0xE000 && letter <= 0xFFFD)
        || letter >= 0x10000;
  }
}
