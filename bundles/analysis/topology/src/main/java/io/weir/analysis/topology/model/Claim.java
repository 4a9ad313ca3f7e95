package io.weir.analysis.topology.model;

import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.topology.LooseEnd.Cause;
import java.util.List;
import java.util.Optional;

/**
 * What one sighting says: that this interface is connected with one of those.
 *
 * @param here where it was heard; empty where that cannot be told
 * @param there who may have been heard; none where nobody is known
 * @param problem why no link can be concluded of it, were it the only one
 */
record Claim(
    Neighbour heard,
    Protocol protocol,
    Identity identity,
    Optional<End> here,
    List<End> there,
    Optional<Cause> problem) {

  /** The most interfaces between which another sighting may decide. */
  private static final int MOST = 64;

  static Claim of(Neighbour heard, Protocol protocol, Network network) {
    Identity identity = Identity.of(heard, network);
    Optional<End> here =
        heard
            .interfaceId()
            .map(id -> new End(heard.deviceId(), id))
            .filter(end -> network.at(end).isPresent());
    List<NetworkInterface> ports =
        identity.deviceIds().stream()
            .flatMap(id -> ports(heard, protocol, network.ports(id)).stream())
            .toList();
    List<End> there = ports.size() > MOST ? List.of() : ports.stream().map(End::of).toList();
    Optional<Cause> problem = problem(identity, here, ports);
    return new Claim(heard, protocol, identity, here, there, problem);
  }

  private static List<NetworkInterface> ports(Neighbour heard, Protocol protocol, Ports ports) {
    if (protocol.isSpoken()) {
      return PortMatching.of(heard, ports);
    }
    boolean atPort = heard.portIdSubtype().equals("mac-address");
    return ports.withMac(atPort ? heard.portId() : heard.chassisId());
  }

  private static Optional<Cause> problem(
      Identity identity, Optional<End> here, List<NetworkInterface> ports) {
    if (identity.isContradiction()) {
      return Optional.of(Cause.CONTRADICTION);
    }
    if (identity.deviceIds().isEmpty()) {
      return Optional.of(Cause.UNKNOWN_DEVICE);
    }
    if (here.isEmpty()) {
      return Optional.of(Cause.UNKNOWN_HERE);
    }
    if (ports.isEmpty()) {
      return Optional.of(Cause.UNKNOWN_INTERFACE);
    }
    if (ports.size() == 1) {
      return End.of(ports.get(0)).equals(here.get()) ? Optional.of(Cause.ITSELF) : Optional.empty();
    }
    long devices = ports.stream().map(NetworkInterface::deviceId).distinct().count();
    return Optional.of(devices > 1 ? Cause.SEVERAL_DEVICES : Cause.SEVERAL_INTERFACES);
  }

  /** The same of one of the interfaces, because that one hears this one. */
  Claim decided(End end) {
    return new Claim(heard, protocol, identity, here, List.of(end), Optional.empty());
  }

  /** The same, of one who is known by its chassis too. */
  Claim proven() {
    Identity known = new Identity(identity.deviceIds(), identity.told(), true);
    return new Claim(heard, protocol, known, here, there, problem);
  }

  /** The same, of no use. */
  Claim refused(Cause cause) {
    return new Claim(heard, protocol, identity, here, there, Optional.of(cause));
  }

  boolean isUsable() {
    return problem.isEmpty();
  }

  /**
   * How much it is to be believed.
   *
   * @param agreed whether the other end says the same
   */
  double confidence(boolean agreed) {
    return protocol.confidence(agreed || identity.firm());
  }

  String words() {
    String told = String.join(", ", identity.told());
    return own() + " hears " + other() + " by " + protocol + " (" + told + ")";
  }

  /** The other end of one that is usable. */
  End other() {
    return there.get(0);
  }

  End own() {
    return here.orElseThrow();
  }
}
