package io.weir.analysis.topology.model;

import io.weir.api.topology.LooseEnd.Cause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which candidates are links. Two ends that hear each other are one; such ends have no link of
 * which only one end knows. Of those, two contradict each other where both are claimed at one
 * interface, or one is claimed at an interface that hears somebody else: the more confident one
 * stays, and of equals none. An interface that hears several, as on a shared segment, contradicts
 * nobody.
 *
 * <p>Of two candidates between the same devices, what a device says of its own port counts more
 * than what the other says of it: a bundle of ports and its members are often mistaken so.
 */
final class Contest {

  private final List<Candidate> links = new ArrayList<>();
  private final Map<Candidate, Cause> refused = new LinkedHashMap<>();
  private final Map<End, List<Candidate>> hearing = new HashMap<>();
  private final Map<End, List<Candidate>> claimed = new HashMap<>();

  Contest(Collection<Candidate> candidates) {
    Set<End> settled = new HashSet<>();
    candidates.stream()
        .filter(Candidate::isTwoSided)
        .forEach(
            link -> {
              links.add(link);
              settled.add(link.a());
              settled.add(link.z());
            });
    List<Candidate> open = new ArrayList<>();
    for (Candidate each : candidates) {
      if (!each.isTwoSided() && (settled.contains(each.a()) || settled.contains(each.z()))) {
        refused.put(each, Cause.OVERRULED);
      } else if (!each.isTwoSided()) {
        open.add(each);
      }
    }
    open.forEach(this::enter);
    open.forEach(this::settle);
  }

  /** In no particular order. */
  List<Candidate> links() {
    return links;
  }

  Map<Candidate, Cause> refused() {
    return refused;
  }

  private void enter(Candidate each) {
    hearing.computeIfAbsent(each.hearing(), any -> new ArrayList<>()).add(each);
    claimed.computeIfAbsent(each.claimed(), any -> new ArrayList<>()).add(each);
  }

  private void settle(Candidate each) {
    Optional<Cause> cause = rivals(each).flatMap(rival -> lost(each, rival).stream()).findFirst();
    cause
        .or(() -> disowned(each))
        .ifPresentOrElse(why -> refused.put(each, why), () -> links.add(each));
  }

  /** Those that contradict it. */
  private Stream<Candidate> rivals(Candidate each) {
    Stream<Candidate> sameClaim = at(claimed, each.claimed()).filter(rival -> rival != each);
    Stream<Candidate> heardThere = at(hearing, each.claimed());
    Stream<Candidate> claimedHere = at(claimed, each.hearing());
    return Stream.concat(
        sameClaim,
        Stream.concat(heardThere, claimedHere)
            .filter(rival -> each.sharesProtocol(rival) && !each.isOfSameDevices(rival)));
  }

  private static Optional<Cause> lost(Candidate each, Candidate rival) {
    if (rival.confidence() < each.confidence()) {
      return Optional.empty();
    }
    boolean tie = rival.confidence() == each.confidence();
    return Optional.of(tie ? Cause.CONTRADICTION : Cause.OVERRULED);
  }

  /** Whether the other device says of its own port that it is connected with another of this. */
  private Optional<Cause> disowned(Candidate each) {
    return at(hearing, each.claimed())
        .filter(rival -> each.sharesProtocol(rival) && each.isOfSameDevices(rival))
        .map(rival -> Cause.OVERRULED)
        .findFirst();
  }

  private static Stream<Candidate> at(Map<End, List<Candidate>> map, End end) {
    return map.getOrDefault(end, List.of()).stream();
  }
}
