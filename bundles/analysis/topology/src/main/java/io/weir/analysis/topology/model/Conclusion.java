package io.weir.analysis.topology.model;

import io.weir.api.inventory.Neighbour;
import io.weir.api.topology.LooseEnd;
import io.weir.api.topology.LooseEnd.Cause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The links that follow from what devices hear, and what is left over. The same for the same
 * sightings, in whatever order they come.
 */
final class Conclusion {

  private record Pair(End a, End z) {
    static Pair of(Claim claim) {
      boolean first = claim.own().compareTo(claim.other()) < 0;
      return first ? new Pair(claim.own(), claim.other()) : new Pair(claim.other(), claim.own());
    }
  }

  private final Network network;
  private final Map<Protocol, List<Claim>> claims = new EnumMap<>(Protocol.class);
  private final Map<Protocol, Set<String>> listeners = new EnumMap<>(Protocol.class);
  private final List<Candidate> links = new ArrayList<>();
  private final List<LooseEnd> looseEnds = new ArrayList<>();
  private final Set<End> settled = new HashSet<>();
  private final Set<String> linked = new HashSet<>();

  /**
   * Concludes.
   *
   * @param heard those whose protocol is none of the four are left out
   */
  Conclusion(Network network, Collection<Neighbour> heard) {
    this.network = network;
    for (Protocol protocol : Protocol.values()) {
      claims.put(protocol, new ArrayList<>());
      listeners.put(protocol, new HashSet<>());
    }
    heard.stream()
        .sorted(Comparator.comparing(Neighbour::key))
        .forEach(each -> Protocol.named(each.protocol()).ifPresent(by -> enter(each, by)));
    fromSpoken();
    fromLearnt(Protocol.BRIDGE, false);
    fromLearnt(Protocol.ARP, true);
    links.sort(Comparator.comparing(Candidate::a).thenComparing(Candidate::z));
    looseEnds.sort(Comparator.comparing(end -> end.heard().key()));
  }

  private void enter(Neighbour heard, Protocol protocol) {
    claims.get(protocol).add(Claim.of(heard, protocol, network));
    listeners.get(protocol).add(heard.deviceId());
  }

  /** In the order of their ends. */
  List<Candidate> links() {
    return links;
  }

  /** Of those who say who they are; in the order of their keys. */
  List<LooseEnd> looseEnds() {
    return looseEnds;
  }

  /** Whether a device hears anybody by this protocol. */
  boolean hears(String deviceId, Protocol protocol) {
    return listeners.get(protocol).contains(deviceId);
  }

  private void fromSpoken() {
    List<Claim> spoken = new ArrayList<>(claims.get(Protocol.LLDP));
    spoken.addAll(claims.get(Protocol.CDP));
    Map<Pair, List<Claim>> byPair = new LinkedHashMap<>();
    for (Claim claim : Agreement.among(spoken, network)) {
      claim.here().ifPresent(settled::add);
      if (claim.isUsable()) {
        byPair.computeIfAbsent(Pair.of(claim), any -> new ArrayList<>()).add(claim);
      } else {
        looseEnds.add(looseEnd(claim, claim.problem().orElseThrow()));
      }
    }
    Contest contest = new Contest(byPair.values().stream().map(Candidate::new).toList());
    contest.links().forEach(this::accept);
    contest
        .refused()
        .forEach(
            (candidate, cause) ->
                candidate.claims().forEach(claim -> looseEnds.add(looseEnd(claim, cause))));
  }

  private void accept(Candidate link) {
    links.add(link);
    for (End end : List.of(link.a(), link.z())) {
      settled.add(end);
      linked.add(end.deviceId());
    }
  }

  private static LooseEnd looseEnd(Claim claim, Cause cause) {
    List<String> devices = claim.identity().deviceIds();
    Optional<String> device = devices.stream().filter(any -> devices.size() == 1).findFirst();
    return new LooseEnd(claim.heard(), cause, device);
  }

  /**
   * @param orphansOnly only links of which an end belongs to a device that has none yet
   */
  private void fromLearnt(Protocol protocol, boolean orphansOnly) {
    List<Candidate> candidates =
        LearntNeighbours.of(protocol, claims.get(protocol), end -> !settled.contains(end));
    Contest contest =
        new Contest(
            candidates.stream()
                .filter(
                    link ->
                        !orphansOnly
                            || !linked.contains(link.a().deviceId())
                            || !linked.contains(link.z().deviceId()))
                .toList());
    contest.links().forEach(this::accept);
  }
}
