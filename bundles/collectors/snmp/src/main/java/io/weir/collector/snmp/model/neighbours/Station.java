package io.weir.collector.snmp.model.neighbours;

import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.interfaces.PhysAddress;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody whose address a device has learnt: somewhere behind one of its interfaces, and perhaps
 * not next to it.
 *
 * @param mac one that identifies a station: no group's
 * @param address what it has in an ARP table
 */
public record Station(
    Table table, Interface local, PhysAddress mac, Optional<InetAddress> address) {

  /** Where it is written, by the names that protocols of neighbours have. */
  public enum Table {
    BRIDGE,
    ARP;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
