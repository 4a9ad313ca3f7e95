package io.weir.library.graph.file;

import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a link of Weir's JSON. */
final class JsonLink {

  private static final String MEMBERS =
      "id, from, to, bothWays, up, cost, delay, capacity, freeBandwidth, loss, jitter, adminGroups,"
          + " sharedRisks";

  private final JsonCursor json;
  private final Map<LinkAttribute, Double> attributes = new EnumMap<>(LinkAttribute.class);
  private final List<String> adminGroups = new ArrayList<>();
  private final List<String> sharedRisks = new ArrayList<>();
  private String id = "";
  private String from = "";
  private String to = "";
  private boolean bothWays;
  private boolean up = true;

  JsonLink(JsonCursor json) {
    this.json = json;
  }

  void addTo(GraphBuilder builder) throws NetworkFileException {
    int line = json.line();
    json.object(this::read);
    json.check(line, () -> add(builder));
  }

  private void read(String name) throws NetworkFileException {
    switch (name) {
      case "id" -> id = json.string("a text as id");
      case "from" -> from = json.string("a node as from");
      case "to" -> to = json.string("a node as to");
      case "bothWays" -> bothWays = json.truth(name);
      case "up" -> up = json.truth(name);
      case "cost" -> attributes.put(LinkAttribute.COST, json.number(name));
      case "delay" -> attributes.put(LinkAttribute.DELAY, json.number(name));
      case "capacity" -> attributes.put(LinkAttribute.CAPACITY, json.number(name));
      case "freeBandwidth" -> attributes.put(LinkAttribute.FREE_BANDWIDTH, json.number(name));
      case "loss" -> attributes.put(LinkAttribute.LOSS, json.number(name));
      case "jitter" -> attributes.put(LinkAttribute.JITTER, json.number(name));
      case "adminGroups" -> json.array(none -> adminGroups.add(json.string("a group's name")));
      case "sharedRisks" -> json.array(none -> sharedRisks.add(json.string("a risk's name")));
      default -> throw json.unknown(name, MEMBERS);
    }
  }

  private void add(GraphBuilder builder) {
    if (bothWays) {
      int link = builder.addBothWays(id, from, to);
      describe(builder, link);
      describe(builder, link + 1);
    } else {
      describe(builder, builder.addLink(id, from, to));
    }
  }

  private void describe(GraphBuilder builder, int link) {
    attributes.forEach((attribute, value) -> builder.set(link, attribute, value));
    adminGroups.forEach(group -> builder.adminGroup(link, group));
    sharedRisks.forEach(risk -> builder.sharedRisk(link, risk));
    if (!up) {
      builder.linkDown(link);
    }
  }
}
