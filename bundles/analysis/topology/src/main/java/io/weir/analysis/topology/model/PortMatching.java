package io.weir.analysis.topology.model;

import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which interfaces of a device a neighbour may have spoken on, by LldpPortIdSubtype (IEEE 802.1AB,
 * 8.5.3): agents that say one subtype and mean another are understood too. The port's description
 * decides between several, and against a local number, which may count anything.
 */
final class PortMatching {

  private PortMatching() {}

  /** None where it has no such interface, several where it cannot be told which. */
  static List<NetworkInterface> of(Neighbour heard, Ports ports) {
    List<NetworkInterface> described = ports.named(heard.portDescription());
    for (List<NetworkInterface> reading : readings(heard, ports)) {
      List<NetworkInterface> agreed = common(reading, described);
      if (!agreed.isEmpty()) {
        return agreed;
      }
      boolean refuted = isLocal(heard) && !described.isEmpty();
      if (!reading.isEmpty() && !refuted) {
        return reading.size() == 1 ? reading : narrowed(reading, heard, ports);
      }
    }
    return described;
  }

  private static boolean isLocal(Neighbour heard) {
    return heard.portIdSubtype().equals("local");
  }

  /** What the identifier can mean, the likeliest first. */
  private static List<List<NetworkInterface>> readings(Neighbour heard, Ports ports) {
    String id = heard.portId();
    if (id.isBlank()) {
      return List.of();
    }
    return switch (heard.portIdSubtype()) {
      case "mac-address" -> List.of(ports.withMac(id));
      case "network-address" -> List.of();
      case "interface-alias" -> List.of(ports.aliased(id), ports.named(id));
      case "local" -> List.of(either(ports.named(id), ports.numbered(id)), ports.withMac(id));
      default -> List.of(ports.named(id), ports.aliased(id), ports.withMac(id));
    };
  }

  private static List<NetworkInterface> narrowed(
      List<NetworkInterface> several, Neighbour heard, Ports ports) {
    List<NetworkInterface> agreed = common(several, ports.aliased(heard.portDescription()));
    return agreed.isEmpty() ? several : agreed;
  }

  private static List<NetworkInterface> either(
      List<NetworkInterface> some, List<NetworkInterface> others) {
    Set<NetworkInterface> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return new ArrayList<>(all);
  }

  private static List<NetworkInterface> common(
      List<NetworkInterface> some, List<NetworkInterface> others) {
    return Stream.of(some).flatMap(List::stream).filter(others::contains).toList();
  }
}
