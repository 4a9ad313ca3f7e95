package io.weir.collector.snmp.discovery;

import io.weir.api.inventory.NetworkInterface;
import io.weir.collector.snmp.model.interfaces.Interface;
import java.util.List;

/** Interfaces of the inventory, as the model compares them. */
public final class Remembered {

  private Remembered() {}

  public static List<Interface> of(List<NetworkInterface> entries) {
    return List.copyOf(InterfaceEntries.remembered(entries).keySet());
  }
}
