package io.weir.analysis.topology.model;

import io.weir.api.inventory.Link;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A link that may be, with all that speaks for it. */
final class Candidate {

  private final End a;
  private final End z;
  private final List<Claim> claims;
  private final Set<End> hearing = new TreeSet<>();
  private final Set<Protocol> protocols = EnumSet.noneOf(Protocol.class);
  private final double confidence;

  /**
   * A candidate.
   *
   * @param claims that the same two interfaces are connected, of either; at least one
   */
  Candidate(List<Claim> claims) {
    this.claims = List.copyOf(claims);
    for (Claim claim : claims) {
      hearing.add(claim.own());
      protocols.add(claim.protocol());
    }
    End own = claims.get(0).own();
    End other = claims.get(0).other();
    this.a = own.compareTo(other) < 0 ? own : other;
    this.z = own.compareTo(other) < 0 ? other : own;
    this.confidence = Math.round((1 - doubt(a) * doubt(z)) * 10_000) / 10_000.0;
  }

  /** The doubt that is left by what one end says. */
  private double doubt(End end) {
    return claims.stream()
        .filter(claim -> claim.own().equals(end))
        .mapToDouble(claim -> 1 - claim.confidence(isTwoSided()))
        .min()
        .orElse(1);
  }

  /** The end that sorts first. */
  End a() {
    return a;
  }

  End z() {
    return z;
  }

  List<Claim> claims() {
    return claims;
  }

  /** How many of the ends hear the other. */
  int ends() {
    return hearing.size();
  }

  boolean isTwoSided() {
    return ends() == 2;
  }

  /** Of one that is not two-sided: the end that hears the other. */
  End hearing() {
    return hearing.iterator().next();
  }

  /** Of one that is not two-sided: the end that the other says it hears. */
  End claimed() {
    return hearing.contains(a) ? z : a;
  }

  boolean sharesProtocol(Candidate other) {
    return protocols.stream().anyMatch(other.protocols::contains);
  }

  boolean isOfSameDevices(Candidate other) {
    return a.deviceId().equals(other.a.deviceId()) && z.deviceId().equals(other.z.deviceId());
  }

  /**
   * How sure the link is; where both ends say so, that not both are wrong. To four places, above 0
   * to 1.
   */
  double confidence() {
    return confidence;
  }

  /** As the inventory keeps it; seen first when it was seen last. */
  Link link() {
    Instant seen =
        claims.stream()
            .map(claim -> claim.heard().lastSeen())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return new Link(
        a.deviceId(),
        a.interfaceId(),
        z.deviceId(),
        z.interfaceId(),
        protocols.iterator().next().toString(),
        evidence(),
        confidence,
        seen,
        seen);
  }

  private String evidence() {
    return String.join("; ", new TreeSet<>(claims.stream().map(Claim::words).toList()));
  }
}
