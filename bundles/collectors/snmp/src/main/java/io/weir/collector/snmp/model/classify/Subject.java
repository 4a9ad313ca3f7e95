package io.weir.collector.snmp.model.classify;

import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.neighbours.Capability;
import io.weir.collector.snmp.model.neighbours.Sighting;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What rules are asked about: an interface, and who was heard on it. */
public record Subject(Interface one, List<Sighting> neighbours) {

  /** What a rule can look at, by the name it has in rules. */
  enum Field {
    IF_NAME("ifName"),
    IF_DESCR("ifDescr"),
    IF_ALIAS("ifAlias"),
    IF_TYPE("ifType"),
    SPEED("speed"),
    NEIGHBOUR("neighbour"),
    CAPABILITY("capability");

    private final String label;

    Field(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** More of a text is not looked at: what a device sends must not cost time without bound. */
  private static final int LONGEST = 256;

  public Subject {
    neighbours = List.copyOf(neighbours);
  }

  /** The texts of a field, none empty. */
  Stream<String> texts(Field field) {
    Stream<String> all =
        switch (field) {
          case IF_NAME -> Stream.of(one.name());
          case IF_DESCR -> Stream.of(one.ifDescr());
          case IF_ALIAS -> Stream.of(one.ifAlias());
          case IF_TYPE -> Stream.of(one.ifType().label());
          case SPEED -> one.speed().stream().mapToObj(Long::toString);
          case NEIGHBOUR -> neighbours.stream().flatMap(Subject::names);
          case CAPABILITY ->
              neighbours.stream().flatMap(each -> each.capabilities().stream()).map(Subject::label);
        };
    return all.filter(text -> !text.isEmpty())
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
  }

  private static Stream<String> names(Sighting sighting) {
    return Stream.of(sighting.sysName(), sighting.platform(), sighting.sysDescr());
  }

  private static String label(Capability capability) {
    return capability.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
