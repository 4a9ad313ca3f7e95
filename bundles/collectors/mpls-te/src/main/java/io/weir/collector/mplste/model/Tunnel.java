package io.weir.collector.mplste.model;

import io.weir.api.net.Address;
import io.weir.api.snmp.Oid;
import java.util.Map;

/**
 * An instance of a tunnel.
 *
 * @param index mplsTunnelIndex, mplsTunnelInstance and the identifiers of both ends
 * @param name mplsTunnelName, empty where the agent says nothing
 * @param operStatus mplsTunnelOperStatus by name
 * @param stopped whether somebody shut it down (mplsTunnelAdminStatus)
 * @param figures the numbers that the agent gave, by the names of their series
 */
public record Tunnel(
    Oid index, String name, String operStatus, boolean stopped, Map<String, Long> figures) {

  /** The series that counts how often the state changed. */
  static final String TRANSITIONS = "weir_mpls_tunnel_state_transitions_total";

  /** Of an index: two numbers and two router identifiers. */
  static final int PARTS = 4;

  public Tunnel {
    if (index.size() != PARTS) {
      throw new IllegalArgumentException("wanted an index of four parts, got " + index);
    }
    figures = Map.copyOf(figures);
  }

  boolean isUp() {
    return operStatus.equals("up");
  }

  long transitions() {
    return figures.getOrDefault(TRANSITIONS, 0L);
  }

  long number() {
    return index.arc(0);
  }

  long instance() {
    return index.arc(1);
  }

  Address ingress() {
    return Address.ofIpv4((int) index.arc(2));
  }

  Address egress() {
    return Address.ofIpv4((int) index.arc(3));
  }

  /** What people call it. */
  String called() {
    return name.isEmpty() ? "tunnel " + number() : name;
  }
}
