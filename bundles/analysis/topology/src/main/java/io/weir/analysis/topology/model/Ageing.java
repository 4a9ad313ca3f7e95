package io.weir.analysis.topology.model;

import io.weir.api.inventory.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of the links in an inventory. One that is concluded again stays the one that it was;
 * one that is not is kept until it is too old, or one of its interfaces is gone or linked with
 * another. Links that were not concluded from sightings belong to whoever made them.
 */
final class Ageing {

  private final Map<String, Link> known = new HashMap<>();
  private final Map<Link, Integer> links = new LinkedHashMap<>();
  private final List<Link> put = new ArrayList<>();
  private final List<Link> remove = new ArrayList<>();

  Ageing(Network network, List<Candidate> concluded, Collection<Link> inInventory, Instant oldest) {
    inInventory.forEach(link -> known.put(link.key(), link));
    Set<End> used = new HashSet<>();
    for (Candidate each : concluded) {
      used.add(each.a());
      used.add(each.z());
      enter(each);
    }
    for (Link rest : known.values()) {
      End a = new End(rest.deviceA(), rest.interfaceA());
      End z = new End(rest.deviceZ(), rest.interfaceZ());
      boolean there = network.at(a).isPresent() && network.at(z).isPresent();
      boolean free = !used.contains(a) && !used.contains(z);
      if (!isConcluded(rest) || (there && free && rest.lastSeen().isAfter(oldest))) {
        links.put(rest, 0);
      } else {
        remove.add(rest);
      }
    }
  }

  private void enter(Candidate candidate) {
    Link link = candidate.link();
    Optional<Link> before = Optional.ofNullable(known.remove(link.key()));
    if (before.isPresent() && !isConcluded(before.get())) {
      links.put(before.get(), candidate.ends());
      return;
    }
    Link now = before.map(first -> since(first.firstSeen(), link)).orElse(link);
    links.put(now, candidate.ends());
    if (!before.equals(Optional.of(now))) {
      put.add(now);
    }
  }

  private static Link since(Instant firstSeen, Link link) {
    return new Link(
        link.deviceA(),
        link.interfaceA(),
        link.deviceZ(),
        link.interfaceZ(),
        link.protocol(),
        link.evidence(),
        link.confidence(),
        firstSeen,
        link.lastSeen());
  }

  private static boolean isConcluded(Link link) {
    return Protocol.named(link.protocol()).isPresent();
  }

  /** Those that there are, and how many of their ends hear the other. */
  Map<Link, Integer> links() {
    return links;
  }

  List<Link> put() {
    return put;
  }

  List<Link> remove() {
    return remove;
  }
}
