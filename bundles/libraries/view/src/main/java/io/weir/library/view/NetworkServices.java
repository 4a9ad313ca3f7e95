package io.weir.library.view;

import io.weir.api.discovery.NetworkDiscovery;
import io.weir.api.snmp.SnmpAgents;
import java.util.Optional;

/** Who finds devices and asks them, where they are there. */
public record NetworkServices(Optional<NetworkDiscovery> finder, Optional<SnmpAgents> asker) {

  public static final NetworkServices NONE =
      new NetworkServices(Optional.empty(), Optional.empty());

  /**
   * Who finds devices.
   *
   * @throws UnavailableException if nobody does
   */
  public NetworkDiscovery discovery() {
    return finder.orElseThrow(() -> missing("discovers devices"));
  }

  /**
   * Who asks devices.
   *
   * @throws UnavailableException if nobody does
   */
  public SnmpAgents agents() {
    return asker.orElseThrow(() -> missing("asks devices by SNMP"));
  }

  private static UnavailableException missing(String what) {
    return new UnavailableException("Nobody " + what + " now: is weir-snmp installed and ready?");
  }
}
