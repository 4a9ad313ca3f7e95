package io.weir.collector.snmp.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.neighbours.Sighting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** What is expected of a recording: rows of ports and links. */
public record ExpectedDevice(List<JsonNode> ports, List<JsonNode> links) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public static ExpectedDevice read(Path folder, String name) throws IOException {
    Path plain = folder.resolve(name + ".json");
    JsonNode root;
    try (InputStream in =
        Files.exists(plain)
            ? Files.newInputStream(plain)
            : new GZIPInputStream(Files.newInputStream(folder.resolve(name + ".json.gz")))) {
      root = JSON.readTree(in);
    }
    JsonNode polled = root.path("ports").path("poller").path("ports");
    JsonNode ports = polled.isArray() ? polled : root.path("ports").path("discovery").path("ports");
    JsonNode links = root.path("discovery-protocols").path("discovery").path("links");
    return new ExpectedDevice(list(ports), list(links));
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all;
  }

  /** What of an expected port is not so; empty if all is. */
  public static Optional<String> difference(JsonNode port, Optional<Interface> found) {
    if (found.isEmpty()) {
      return Optional.of("no interface of ifIndex " + port.path("ifIndex"));
    }
    Interface one = found.get();
    String described = one.ifAlias().isEmpty() ? fallback(one) : one.ifAlias();
    String speed = one.speed().isPresent() ? Long.toString(one.speed().getAsLong()) : "0";
    return differs(port, "ifName", one.label())
        .or(() -> differs(port, "ifAlias", described))
        .or(() -> differs(port, "ifType", one.ifType().label()))
        .or(() -> differs(port, "ifSpeed", speed))
        .or(() -> differs(port, "ifAdminStatus", one.ifAdminStatus().toString()))
        .or(() -> differs(port, "ifOperStatus", one.ifOperStatus().toString()))
        .or(() -> mac(port, one));
  }

  /** The expectation has a description where the agent gave no alias. */
  private static String fallback(Interface one) {
    return one.ifDescr().isEmpty() ? one.name() : one.ifDescr();
  }

  private static Optional<String> mac(JsonNode port, Interface one) {
    String ours = one.ifPhysAddress().map(address -> address.hex().replace(":", "")).orElse("");
    return differs(port, "ifPhysAddress", ours);
  }

  /** What is null in the expectation was not asked for there. */
  private static Optional<String> differs(JsonNode port, String field, String ours) {
    String expected = port.path(field).asText("");
    boolean unasked = port.path(field).isNull() || port.path(field).isMissingNode();
    boolean same = plain(expected).equals(plain(ours)) || speechless(field, expected, ours);
    return unasked || same
        ? Optional.empty()
        : Optional.of(
            field + " of " + port.path("ifIndex") + ": '" + expected + "' '" + ours + "'");
  }

  private static boolean speechless(String field, String expected, String ours) {
    return field.endsWith("Status") && expected.equals("0") && ours.equals("unknown");
  }

  /** Without the quotes, back-slashes and blanks that the expectation cuts off. */
  private static String plain(String text) {
    return text.replaceAll("^[\\s\"\\\\]+|[\\s\"\\\\]+$", "");
  }

  /** Whom a device hears, and where. */
  public record Heard(
      String protocol,
      String localName,
      String sysName,
      String chassis,
      String description,
      String portDescription,
      String port) {

    static Heard of(Sighting sighting) {
      return new Heard(
          sighting.protocol().toString(),
          sighting.local().map(Interface::label).orElse(""),
          sighting.sysName(),
          sighting.chassis().value(),
          sighting.sysDescr(),
          sighting.portDescription(),
          sighting.port().value());
    }
  }

  public static boolean matches(JsonNode link, Heard heard) {
    return heard.protocol().equals(link.path("protocol").asText())
        && !heard.localName().isEmpty()
        && heard.localName().equals(link.path("ifName").asText())
        && sameHost(link.path("remote_hostname").asText(), heard)
        && samePort(link.path("remote_port").asText(), heard.port());
  }

  /** The expectation falls back from the name to the description, and the port's. */
  private static boolean sameHost(String host, Heard heard) {
    String cut = plain(host);
    return List.of(heard.sysName(), heard.chassis(), heard.description(), heard.portDescription())
        .stream()
        .anyMatch(each -> !each.isEmpty() && plain(each).equalsIgnoreCase(cut));
  }

  /** {@code port (chassis)}; octets are written in hexadecimal. */
  private static boolean samePort(String expected, String ours) {
    String port = expected.replaceFirst(" ?\\([0-9a-fA-F]*\\)$", "");
    return plain(port).equals(plain(ours)) || digits(port).equals(digits(ours));
  }

  private static String digits(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[ :.-]", "");
  }
}
