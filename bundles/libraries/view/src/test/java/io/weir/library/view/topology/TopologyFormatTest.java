package io.weir.library.view.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.Link;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import io.weir.api.topology.LooseEnd;
import io.weir.api.topology.TopologyFinding;
import io.weir.api.topology.TopologyLink;
import io.weir.api.topology.TopologySnapshot;
import java.io.StringReader;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A topology in each format, with names that are made to break it. */
class TopologyFormatTest {

  private static final String EVIL = "x\"]; b -- c; \\\"<&>]]>\u0000\u001b[31m\n\uD800\uFFFE'\\";
  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");
  private static final TopologySnapshot SNAPSHOT = snapshot();

  private static TopologySnapshot snapshot() {
    Link link = new Link("a", "p1", "b.2_c", "p1", "lldp", EVIL, 0.96, TIME, TIME);
    Neighbour heard =
        new Neighbour(
            "a",
            "n",
            Optional.of("p1"),
            "cdp",
            "",
            "",
            "",
            "Gi0",
            "",
            EVIL,
            "",
            Optional.empty(),
            TIME);
    return new TopologySnapshot(
        7,
        TIME,
        List.of(device("a", EVIL), device("b.2_c", "192.0.2.1")),
        List.of(new TopologyLink(link, port("a", EVIL), port("b.2_c", "Gi0/1"), 2)),
        List.of(new LooseEnd(heard, LooseEnd.Cause.SEVERAL_DEVICES, Optional.empty())),
        List.of(new TopologyFinding(TopologyFinding.Kind.LOOP, List.of("a"), EVIL)));
  }

  private static Device device(String id, String name) {
    return new Device(
        id,
        name,
        Address.parse("192.0.2.1"),
        161,
        "",
        name,
        "",
        "",
        "",
        "",
        EVIL,
        "",
        "",
        "",
        "",
        Collections.emptySortedSet(),
        Collections.emptySortedSet(),
        TIME,
        TIME);
  }

  private static NetworkInterface port(String device, String name) {
    return new NetworkInterface(
        device, "p1", 1, name, "", "", "", 1000, 0, "", "", "", 0, "", "", "", false, "", "", "");
  }

  @Test
  void graphMlDeclaresItsKeysAndKnowsItsNodes() throws Exception {
    Document document = parsed(TopologyFormat.GRAPHML.text(SNAPSHOT));
    Map<String, String> keys = new HashMap<>();
    for (Element key : elements(document, "key")) {
      keys.put(key.getAttribute("id"), key.getAttribute("for"));
      assertTrue(Set.of("long", "int", "double", "string").contains(key.getAttribute("attr.type")));
    }
    for (Element data : elements(document, "data")) {
      Element owner = (Element) data.getParentNode();
      assertEquals(owner.getTagName(), keys.get(data.getAttribute("key")));
    }
    Set<String> nodes = new HashSet<>();
    for (Element node : elements(document, "node")) {
      assertTrue(nodes.add(node.getAttribute("id")));
    }
    assertEquals(Set.of("a", "b.2_c"), nodes);
    Element edge = elements(document, "edge").get(0);
    assertTrue(nodes.contains(edge.getAttribute("source")));
    assertTrue(nodes.contains(edge.getAttribute("target")));
    assertEquals("undirected", elements(document, "graph").get(0).getAttribute("edgedefault"));
  }

  @Test
  void graphMlKeepsEveryNameThatXmlCanWrite() throws Exception {
    Document document = parsed(TopologyFormat.GRAPHML.text(SNAPSHOT));
    Map<String, String> data =
        elements(document, "data").stream()
            .collect(
                Collectors.toMap(
                    each -> each.getAttribute("key"),
                    Element::getTextContent,
                    (one, other) -> one));
    String kept = "x\"]; b -- c; \\\"<&>]]>\uFFFD\uFFFD[31m\n\uFFFD\uFFFD'\\";
    assertEquals(kept, data.get("name"));
    assertEquals(kept, data.get("evidence"));
    assertEquals("7", data.get("version"));
    assertEquals("1000", data.get("speed"));
  }

  private static Document parsed(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  /** Outside of quotes there is nothing but the language's own words. */
  @Test
  void dotQuotesWhatDevicesSay() {
    String dot = TopologyFormat.DOT.text(SNAPSHOT);
    String bare = dot.replaceAll("\"(?:[^\"\\\\]|\\\\.)*+\"", "Q");
    assertEquals(
        """
        graph topology {
          node [shape=box];
          Q [label=Q];
          Q [label=Q];
          Q -- Q [taillabel=Q, headlabel=Q, label=Q, style=solid];
        }
        """,
        bare);
    assertTrue(dot.contains("taillabel=\"x\\\"]; b -- c; \\\\\\\"<&>]]> [31m"), dot);
    assertTrue(dot.contains("\"b.2_c\" [label=\"192.0.2.1\"]"), dot);
  }

  @Test
  void jsonTellsAllThereIs() throws Exception {
    JsonNode json = new ObjectMapper().readTree(TopologyFormat.JSON.text(SNAPSHOT));
    assertEquals(7, json.get("version").asInt());
    assertEquals("b.2_c", json.get("nodes").get(1).get("id").asText());
    JsonNode link = json.get("links").get(0);
    assertEquals("Gi0/1", link.get("b").get("interface").asText());
    assertEquals("b.2_c~p1", link.get("b").get("interfaceId").asText());
    assertEquals(2, link.get("ends").asInt());
    JsonNode loose = json.get("looseEnds").get(0);
    assertEquals("several_devices", loose.get("cause").asText());
    assertEquals("Gi0", loose.get("b").get("remote").get("portId").asText());
    assertEquals("loop", json.get("findings").get(0).get("kind").asText());
  }

  @Test
  void formatsAreKnownByTheirNames() {
    assertEquals(TopologyFormat.GRAPHML, TopologyFormat.named("GraphML"));
    assertFalse(TopologyFormat.DOT.mediaType().isEmpty());
    var wrong = assertThrows(IllegalArgumentException.class, () -> TopologyFormat.named("svg"));
    assertEquals("wanted one of json, graphml, dot, got 'svg'", wrong.getMessage());
  }
}
