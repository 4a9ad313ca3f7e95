package io.weir.collector.snmp.polling;

import io.weir.api.inventory.Device;
import io.weir.collector.snmp.session.Rounds;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rounds of counters: those of each group, and those of all devices that belong to none. A
 * device is in the rounds of the first group that it belongs to. Thread-safe.
 */
final class CounterRounds implements AutoCloseable {

  private final List<PollGroup> groups;
  private final Rounds others;
  private final Map<PollGroup, Rounds> rounds = new LinkedHashMap<>();
  private final Map<String, Rounds> places = new HashMap<>();

  /**
   * @param period of the devices that belong to no group
   */
  CounterRounds(Duration period, List<PollGroup> groups, Rounds.Poll poll) {
    this.groups = List.copyOf(groups);
    others = new Rounds(period, Polling.time(period), poll);
    for (PollGroup group : groups) {
      rounds.put(group, new Rounds(group.period(), Polling.time(group.period()), poll));
    }
  }

  /** Takes a device in, or to another group if it belongs there now. */
  synchronized void place(Device device, boolean critical) {
    Rounds wanted =
        groups.stream()
            .filter(group -> group.has(device, critical))
            .findFirst()
            .map(rounds::get)
            .orElse(others);
    Rounds before = places.put(device.id(), wanted);
    if (before != wanted) {
      if (before != null) {
        before.remove(device.id());
      }
      wanted.add(device.id());
    }
  }

  synchronized void remove(String deviceId) {
    Rounds place = places.remove(deviceId);
    if (place != null) {
      place.remove(deviceId);
    }
  }

  /** How many devices are in the rounds of each group, and in those of no group. */
  synchronized Map<String, Integer> devices() {
    Map<String, Integer> all = new TreeMap<>();
    figures().keySet().forEach(name -> all.put(name, 0));
    places.values().forEach(place -> all.merge(name(place), 1, Integer::sum));
    return all;
  }

  private String name(Rounds place) {
    return rounds.entrySet().stream()
        .filter(each -> each.getValue() == place)
        .map(each -> name(each.getKey()))
        .findFirst()
        .orElse(Polling.INTERFACES);
  }

  private static String name(PollGroup group) {
    return Polling.INTERFACES + ":" + group.name();
  }

  /** How the rounds go, by group. */
  Map<String, Rounds.Figures> figures() {
    Map<String, Rounds.Figures> all = new TreeMap<>();
    rounds.forEach((group, one) -> all.put(Polling.INTERFACES + ":" + group.name(), one.figures()));
    all.put(Polling.INTERFACES, others.figures());
    return all;
  }

  @Override
  public void close() {
    others.close();
    rounds.values().forEach(Rounds::close);
  }
}
