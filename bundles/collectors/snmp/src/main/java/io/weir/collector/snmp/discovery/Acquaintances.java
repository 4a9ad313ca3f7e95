package io.weir.collector.snmp.discovery;

import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.neighbours.Station;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Of the stations in a device's tables those that can matter: the devices of the inventory among
 * them, and how many others there are where a device is. Where no device is, all others count as
 * one: that a device keeps such a table matters too.
 */
final class Acquaintances {

  /** Devices that are told at one interface; more of them say no more of who is next to it. */
  static final int MOST_AT_ONE = 8;

  /**
   * Somebody that a device knows, or some that nobody knows.
   *
   * @param local where; empty for those that are anywhere
   * @param station one that is a device
   * @param others how many, where it is none
   */
  record Acquaintance(
      Station.Table table, Optional<Interface> local, Optional<Station> station, int others) {}

  private record Place(Station.Table table, Interface local) {}

  private final Map<Place, Set<Station>> devices = new LinkedHashMap<>();
  private final Map<Place, Integer> others = new LinkedHashMap<>();

  private Acquaintances() {}

  /**
   * Chooses.
   *
   * @param deviceId whose tables they are; its own addresses are left out
   */
  static List<Acquaintance> among(List<Station> stations, String deviceId, KnownStations known) {
    Acquaintances chosen = new Acquaintances();
    stations.stream()
        .filter(each -> !known.isOf(deviceId, each.mac()))
        .sorted(Comparator.comparing(each -> each.mac().hex()))
        .forEach(each -> chosen.enter(each, known.isKnown(each.mac())));
    List<Acquaintance> all = new ArrayList<>();
    for (Station.Table table : Station.Table.values()) {
      chosen.tell(table, all);
    }
    return all;
  }

  private void enter(Station station, boolean device) {
    Place place = new Place(station.table(), station.local());
    Set<Station> here = devices.computeIfAbsent(place, any -> new LinkedHashSet<>());
    boolean again = here.stream().anyMatch(each -> each.mac().equals(station.mac()));
    if (device && here.size() < MOST_AT_ONE && !again) {
      here.add(station);
    } else if (!again) {
      others.merge(place, 1, Integer::sum);
    }
  }

  private void tell(Station.Table table, List<Acquaintance> all) {
    int anywhere = 0;
    for (Map.Entry<Place, Set<Station>> each : devices.entrySet()) {
      Place place = each.getKey();
      int more = others.getOrDefault(place, 0);
      if (place.table() != table) {
        continue;
      }
      Optional<Interface> local = Optional.of(place.local());
      each.getValue().forEach(one -> all.add(new Acquaintance(table, local, Optional.of(one), 0)));
      if (each.getValue().isEmpty()) {
        anywhere += more;
      } else if (more > 0) {
        all.add(new Acquaintance(table, local, Optional.empty(), more));
      }
    }
    if (anywhere > 0) {
      all.add(new Acquaintance(table, Optional.empty(), Optional.empty(), anywhere));
    }
  }
}
