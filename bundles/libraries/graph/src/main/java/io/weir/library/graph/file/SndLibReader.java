package io.weir.library.graph.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Gathers the nodes, links and demands of a document. */
final class SndLibReader {

  private final List<SndLibItem> nodes = new ArrayList<>();
  private final List<SndLibItem> links = new ArrayList<>();
  private final List<SndLibItem> demands = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private Optional<SndLibItem> item = Optional.empty();

  private SndLibReader() {}

  static SndLibReader read(Source source) throws NetworkFileException {
    SndLibReader reader = new SndLibReader();
    try (XmlCursor xml = new XmlCursor(source)) {
      while (xml.next()) {
        if (xml.begins()) {
          reader.begin(xml);
        } else {
          reader.end(xml);
        }
      }
      if (reader.nodes.isEmpty()) {
        throw xml.mistake("wanted nodes in networkStructure, got none");
      }
    }
    return reader;
  }

  private void begin(XmlCursor xml) {
    open.push(xml.name());
    switch (xml.name()) {
      case "node" -> nodes.add(start(xml));
      case "link" -> links.add(start(xml));
      case "demand" -> demands.add(start(xml));
      default -> {
        // What is inside one of these is taken at its end.
      }
    }
  }

  private SndLibItem start(XmlCursor xml) {
    SndLibItem started = new SndLibItem(xml.line(), xml.attribute("id"));
    item = Optional.of(started);
    return started;
  }

  private void end(XmlCursor xml) {
    String name = open.pop();
    boolean ofModule = name.equals("capacity") || name.equals("cost");
    String path = ofModule && !open.isEmpty() ? open.peek() + "/" + name : name;
    item.ifPresent(i -> i.put(path, xml.ownText()));
    if (name.equals("node") || name.equals("link") || name.equals("demand")) {
      item = Optional.empty();
    }
  }

  List<SndLibItem> nodes() {
    return nodes;
  }

  List<SndLibItem> links() {
    return links;
  }

  List<SndLibItem> demands() {
    return demands;
  }
}
