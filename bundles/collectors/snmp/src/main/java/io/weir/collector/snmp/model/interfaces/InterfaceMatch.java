package io.weir.collector.snmp.model.interfaces;

import java.util.List;

/**
 * Which interfaces of before are which of now. Devices number interfaces anew when they boot or a
 * card is moved, so evidence is taken in order: ifName, ifAlias, MAC address, and only then
 * ifIndex. What several interfaces share is no evidence.
 *
 * @param kept those that are still there, in the order of now
 */
public record InterfaceMatch(List<Kept> kept, List<Interface> added, List<Interface> removed) {

  /** By what an interface was known again. */
  public enum Evidence {
    IF_NAME("ifName"),
    IF_ALIAS("ifAlias"),
    IF_PHYS_ADDRESS("ifPhysAddress"),
    IF_INDEX("ifIndex");

    private final String label;

    Evidence(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /** An interface as it was and as it is. */
  public record Kept(Interface before, Interface after, Evidence evidence) {}

  public InterfaceMatch {
    kept = List.copyOf(kept);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  public static InterfaceMatch of(List<Interface> before, List<Interface> after) {
    return new InterfaceMatching(before, after).run();
  }
}
