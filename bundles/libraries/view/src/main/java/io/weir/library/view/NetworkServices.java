package io.weir.library.view;

import io.weir.api.discovery.NetworkDiscovery;
import io.weir.api.planning.Planner;
import io.weir.api.reconciliation.FlowReconciliation;
import io.weir.api.snmp.SnmpAgents;
import io.weir.api.snmp.TrapLog;
import io.weir.api.topology.NetworkTopology;
import java.util.List;
import java.util.Optional;

/**
 * Who knows the network, where they are there.
 *
 * @param finder finds devices
 * @param asker asks them
 * @param concluder concludes how they are connected
 * @param comparer holds flows against their counters
 * @param trapLogs receive their notifications
 * @param planners plans its traffic
 */
public record NetworkServices(
    Optional<NetworkDiscovery> finder,
    Optional<SnmpAgents> asker,
    Optional<NetworkTopology> concluder,
    Optional<FlowReconciliation> comparer,
    List<TrapLog> trapLogs,
    Optional<Planner> planners) {

  public static final NetworkServices NONE =
      new NetworkServices(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());

  public NetworkServices {
    trapLogs = List.copyOf(trapLogs);
  }

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

  /**
   * Who receives notifications.
   *
   * @throws UnavailableException if nobody does
   */
  public List<TrapLog> traps() {
    if (trapLogs.isEmpty()) {
      throw missing("listens for SNMP notifications", "weir-snmp-traps");
    }
    return trapLogs;
  }

  /**
   * Who plans.
   *
   * @throws UnavailableException if nobody does
   */
  public Planner planner() {
    return planners.orElseThrow(() -> missing("plans traffic", "weir-planning"));
  }

  private static UnavailableException missing(String what, String feature) {
    return new UnavailableException(
        "Nobody " + what + " now: is " + feature + " installed and ready?");
  }
}
