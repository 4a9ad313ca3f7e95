package io.weir.analysis.topology.model;

import io.weir.api.inventory.Neighbour;
import io.weir.api.topology.LooseEnd.Cause;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What sightings say of each other. Of several interfaces that a neighbour may be, that one is it
 * which hears back. And where two interfaces hear each other, the chassis identifiers are proven:
 * whoever bears the name of such a device, but another chassis, is not that device.
 */
final class Agreement {

  private record Hearing(End here, End there) {}

  /** One agent of a device. */
  private record Speaker(String deviceId, Protocol protocol) {}

  private final Network network;
  private final Collection<Claim> claims;
  private final Set<Hearing> hearings = new HashSet<>();
  private final Map<Speaker, Set<Long>> proven = new HashMap<>();

  private Agreement(Collection<Claim> claims, Network network) {
    this.claims = claims;
    this.network = network;
    for (Claim claim : claims) {
      claim
          .here()
          .ifPresent(here -> claim.there().forEach(end -> hearings.add(new Hearing(here, end))));
    }
  }

  /** The same claims, better understood. */
  static List<Claim> among(Collection<Claim> claims, Network network) {
    Agreement agreement = new Agreement(claims, network);
    List<Claim> decided = agreement.claims.stream().map(agreement::decided).toList();
    decided.stream().filter(agreement::isMutual).forEach(agreement::prove);
    return decided.stream().map(agreement::checked).toList();
  }

  private Claim decided(Claim claim) {
    if (claim.here().isEmpty() || claim.there().size() < 2) {
      return claim;
    }
    End here = claim.own();
    List<End> back =
        claim.there().stream()
            .filter(end -> !end.equals(here) && hearings.contains(new Hearing(end, here)))
            .toList();
    return back.size() == 1 ? claim.decided(back.get(0)) : claim;
  }

  private boolean isMutual(Claim claim) {
    return claim.isUsable() && hearings.contains(new Hearing(claim.other(), claim.own()));
  }

  private void prove(Claim claim) {
    chassis(claim.heard())
        .ifPresent(mac -> proven.computeIfAbsent(speaker(claim), any -> new HashSet<>()).add(mac));
  }

  private static Speaker speaker(Claim claim) {
    return new Speaker(claim.other().deviceId(), claim.protocol());
  }

  private Claim checked(Claim claim) {
    OptionalLong chassis = chassis(claim.heard());
    if (!claim.isUsable() || chassis.isEmpty()) {
      return claim;
    }
    Set<Long> known = proven.getOrDefault(speaker(claim), Set.of());
    boolean own =
        !network.withMac(claim.heard().chassisId()).isEmpty()
            || !network.withChassis("mac-address", claim.heard().chassisId()).isEmpty();
    if (known.isEmpty() || own) {
      return claim;
    }
    return known.contains(chassis.getAsLong())
        ? claim.proven()
        : claim.refused(Cause.CONTRADICTION);
  }

  private static OptionalLong chassis(Neighbour heard) {
    return heard.chassisIdSubtype().equals("mac-address")
        ? MacAddress.of(heard.chassisId())
        : OptionalLong.empty();
  }
}
