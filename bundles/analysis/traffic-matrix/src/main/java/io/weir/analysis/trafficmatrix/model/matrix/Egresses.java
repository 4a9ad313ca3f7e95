package io.weir.analysis.trafficmatrix.model.matrix;

import io.weir.api.net.Address;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** At which nodes what has an address was seen to leave the network, or to come from. */
final class Egresses {

  private final Map<Address, Map<Integer, Double>> volumes = new HashMap<>();

  void learn(Address address, int node, double octets) {
    if (!address.isUnspecified() && octets > 0) {
      volumes.computeIfAbsent(address, any -> new HashMap<>()).merge(node, octets, Double::sum);
    }
  }

  /** The share of each node; empty where it was seen nowhere. */
  Optional<Map<Integer, Double>> shares(Address address) {
    return Optional.ofNullable(volumes.get(address)).map(Egresses::shares);
  }

  private static Map<Integer, Double> shares(Map<Integer, Double> octets) {
    double all = octets.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<Integer, Double> shares = new HashMap<>();
    octets.forEach((node, each) -> shares.put(node, each / all));
    return shares;
  }
}
