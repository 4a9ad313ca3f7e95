package io.weir.collector.snmp.model.neighbours;

import io.weir.collector.snmp.model.interfaces.Interface;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A neighbour that a device heard on one of its interfaces: one half of a link.
 *
 * @param local where it was heard; empty where the agent's own port cannot be told
 * @param localPort the agent's number of that port: an ifIndex, or an LldpPortNumber
 * @param chassis which device it says to be
 * @param port which of its ports it says to have spoken on
 * @param portDescription empty where there is none
 * @param sysName empty where there is none
 * @param sysDescr empty where there is none
 * @param addresses where it says to be managed
 * @param capabilities what it says to be
 * @param platform its model, where the protocol has it
 */
public record Sighting(
    Protocol protocol,
    Optional<Interface> local,
    long localPort,
    RemoteId chassis,
    RemoteId port,
    String portDescription,
    String sysName,
    String sysDescr,
    List<InetAddress> addresses,
    Set<Capability> capabilities,
    String platform) {

  /** How it was heard. */
  public enum Protocol {
    LLDP,
    CDP;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Sighting {
    addresses = List.copyOf(addresses);
    capabilities = Set.copyOf(capabilities);
  }
}
