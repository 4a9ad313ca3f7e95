package io.weir.library.view;

import io.weir.api.discovery.NetworkDiscovery;
import io.weir.api.reconciliation.FlowReconciliation;
import io.weir.api.snmp.SnmpAgents;
import io.weir.api.topology.NetworkTopology;
import java.util.Optional;

/**
 * Who knows the network, where they are there.
 *
 * @param finder finds devices
 * @param asker asks them
 * @param concluder concludes how they are connected
 * @param comparer holds flows against their counters
 */
public record NetworkServices(
    Optional<NetworkDiscovery> finder,
    Optional<SnmpAgents> asker,
    Optional<NetworkTopology> concluder,
    Optional<FlowReconciliation> comparer) {

  public static final NetworkServices NONE =
      new NetworkServices(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Who finds devices.
   *
   * @throws UnavailableException if nobody does
   */
  public NetworkDiscovery discovery() {
    return finder.orElseThrow(() -> missing("discovers devices", "weir-snmp"));
  }

  /**
   * Who asks devices.
   *
   * @throws UnavailableException if nobody does
   */
  public SnmpAgents agents() {
    return asker.orElseThrow(() -> missing("asks devices by SNMP", "weir-snmp"));
  }

  /**
   * Who concludes how devices are connected.
   *
   * @throws UnavailableException if nobody does
   */
  public NetworkTopology topology() {
    return concluder.orElseThrow(
        () -> missing("concludes how devices are connected", "weir-topology"));
  }

  /**
   * Who holds flows against counters.
   *
   * @throws UnavailableException if nobody does
   */
  public FlowReconciliation reconciliation() {
    return comparer.orElseThrow(
        () -> missing("compares flows with counters", "weir-reconciliation"));
  }

  private static UnavailableException missing(String what, String feature) {
    return new UnavailableException(
        "Nobody " + what + " now: is " + feature + " installed and ready?");
  }
}
