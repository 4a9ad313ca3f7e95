package io.weir.analysis.topology.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Links to neighbours of whom nothing is heard but a MAC address: in a bridge's or an ARP table.
 * Such an address is somewhere behind an interface; only of one that is alone there a link is
 * concluded: to the interface behind which the first device is alone in turn, or, if the other
 * keeps no such table, to the interface of the address.
 */
final class LearntNeighbours {

  private record Alone(String deviceId, List<Claim> claims) {}

  private final Protocol protocol;
  private final Map<End, Alone> behind = new HashMap<>();
  private final Map<String, List<End>> ends = new HashMap<>();
  private final Set<String> learning = new HashSet<>();
  private final Predicate<End> free;

  private LearntNeighbours(Protocol protocol, Collection<Claim> claims, Predicate<End> free) {
    this.protocol = protocol;
    this.free = free;
    Map<End, List<Claim>> byEnd = new HashMap<>();
    for (Claim claim : claims) {
      learning.add(claim.heard().deviceId());
      claim
          .here()
          .filter(free)
          .ifPresent(here -> byEnd.computeIfAbsent(here, any -> new ArrayList<>()).add(claim));
    }
    byEnd.forEach(this::enter);
  }

  /**
   * The candidates.
   *
   * @param claims all of one protocol
   * @param free interfaces of which nothing better is known
   */
  static List<Candidate> of(Protocol protocol, Collection<Claim> claims, Predicate<End> free) {
    LearntNeighbours learnt = new LearntNeighbours(protocol, claims, free);
    List<Candidate> all = new ArrayList<>();
    learnt.behind.forEach((here, other) -> learnt.conclude(here, other, all));
    return all;
  }

  private void enter(End here, List<Claim> claims) {
    List<String> devices = claims.get(0).identity().deviceIds();
    boolean alone =
        devices.size() == 1
            && !devices.get(0).equals(here.deviceId())
            && claims.stream().allMatch(claim -> claim.identity().deviceIds().equals(devices));
    if (alone) {
      behind.put(here, new Alone(devices.get(0), claims));
      ends.computeIfAbsent(here.deviceId(), any -> new ArrayList<>()).add(here);
    }
  }

  private void conclude(End here, Alone other, List<Candidate> all) {
    List<End> back = towards(other.deviceId(), here.deviceId());
    if (back.size() == 1 && towards(here.deviceId(), other.deviceId()).size() == 1) {
      if (here.compareTo(back.get(0)) < 0 && agrees(here, back.get(0))) {
        all.add(twoSided(here, back.get(0)));
      }
    } else if (back.isEmpty() && !learning.contains(other.deviceId())) {
      oneSided(other, all);
    }
  }

  /** The interfaces of one device behind which the other is alone. */
  private List<End> towards(String deviceId, String otherId) {
    return ends.getOrDefault(deviceId, List.of()).stream()
        .filter(end -> behind.get(end).deviceId().equals(otherId))
        .toList();
  }

  /** An ARP table learns the address of the very interface; a bridge that of any behind it. */
  private boolean agrees(End one, End other) {
    return protocol == Protocol.BRIDGE || (knows(one, other) && knows(other, one));
  }

  private boolean knows(End here, End there) {
    return behind.get(here).claims().stream().anyMatch(claim -> claim.there().contains(there));
  }

  private Candidate twoSided(End one, End other) {
    List<Claim> claims = new ArrayList<>();
    behind.get(one).claims().forEach(claim -> claims.add(claim.decided(other)));
    behind.get(other).claims().forEach(claim -> claims.add(claim.decided(one)));
    return new Candidate(claims);
  }

  private void oneSided(Alone other, List<Candidate> all) {
    Set<End> there = new HashSet<>();
    other.claims().forEach(claim -> there.addAll(claim.there()));
    if (there.size() == 1 && there.stream().allMatch(free)) {
      End end = there.iterator().next();
      all.add(new Candidate(other.claims().stream().map(claim -> claim.decided(end)).toList()));
    }
  }
}
