package io.weir.collector.snmp.model;

import java.util.List;
import java.util.Optional;

/** An expectation that is wrong, or is not about what the standard MIBs say. */
public record Explained(String what, String difference, String why) {

  private static final List<Explained> ALL =
      List.of(
          new Explained(
              "moxa-awk_4131a port",
              "ifSpeed of \\d+: '(\\d+)000000' '\\1'",
              "the agent gives ifHighSpeed in bits a second; the expectation multiplies it again"),
          new Explained(
              "dnos port",
              "ifAlias of \\d+: '\\.\\.' '.*'",
              "an ifAlias of two padding zeros is expected as two dots"),
          new Explained(
              "dlink_dgs-3620-28sc link 6 ",
              ".*\"31 2F 32 35 00 .*",
              "the text 1/25, padded with a zero, is expected as octets in hexadecimal"),
          new Explained(
              "timos",
              "no interface of ifIndex \\d+",
              "rows of the vendor's virtual routers, whose vRtrIfIndex is taken for an ifIndex"));

  /**
   * What explains a difference.
   *
   * @param place the device's name, {@code port} or {@code link}, and which
   */
  public static Optional<Explained> of(String place, String found) {
    return ALL.stream().filter(each -> each.covers(place, found)).findFirst();
  }

  private boolean covers(String place, String found) {
    return place.startsWith(what) && found.matches("(?s)" + difference);
  }
}
