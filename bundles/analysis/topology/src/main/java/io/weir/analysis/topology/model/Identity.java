package io.weir.analysis.topology.model;

import io.weir.api.inventory.Neighbour;
import java.util.ArrayList;
import java.util.List;

/**
 * Which devices a neighbour may be: those that everything it says of itself agrees with. What
 * belongs to no device in the inventory says nothing for or against one.
 *
 * @param deviceIds several where it cannot be told; none where nothing is known, or where what it
 *     says belongs to different devices
 * @param told by what, in words
 * @param firm whether by more than names, which anybody may bear
 */
record Identity(List<String> deviceIds, List<String> told, boolean firm) {

  static Identity of(Neighbour heard, Network network) {
    Search search = new Search();
    search.firm(
        "chassis identifier", network.withChassis(heard.chassisIdSubtype(), heard.chassisId()));
    switch (heard.chassisIdSubtype()) {
      case "mac-address" -> search.firm("chassis MAC address", network.withMac(heard.chassisId()));
      case "network-address" ->
          search.firm("chassis address", byAddress(heard.chassisId(), network));
      case "interface-name", "interface-alias", "port-component" -> {}
      default -> {
        search.firm("serial number", network.withSerial(heard.chassisId()));
        search.name("chassis name", network.withName(heard.chassisId()));
      }
    }
    if (heard.portIdSubtype().equals("mac-address")) {
      search.firm("port MAC address", network.withMac(heard.portId()));
    } else if (heard.portIdSubtype().equals("network-address")) {
      search.firm("port address", byAddress(heard.portId(), network));
    }
    search.name("system name", network.withName(heard.sysName()));
    heard.address().ifPresent(at -> search.firm("address", network.withAddress(at)));
    if (search.isOpen()) {
      heard
          .address()
          .ifPresent(at -> search.name("one of its addresses", network.withOtherAddress(at)));
    }
    return search.found();
  }

  private static List<String> byAddress(String text, Network network) {
    return AddressText.read(text).map(network::withAddress).orElse(List.of());
  }

  /** Whether what the neighbour says belongs to different devices. */
  boolean isContradiction() {
    return deviceIds.isEmpty() && !told.isEmpty();
  }

  /** Takes in one thing after the other. */
  private static final class Search {
    private final List<String> told = new ArrayList<>();
    private List<String> devices = List.of();
    private boolean firm;

    void firm(String what, List<String> owners) {
      firm |= !owners.isEmpty();
      name(what, owners);
    }

    void name(String what, List<String> owners) {
      if (!owners.isEmpty()) {
        devices = told.isEmpty() ? owners : devices.stream().filter(owners::contains).toList();
        told.add(what);
      }
    }

    /** Whether nothing was told; then what several devices may have in common counts, too. */
    boolean isOpen() {
      return told.isEmpty();
    }

    Identity found() {
      return new Identity(devices, List.copyOf(told), firm);
    }
  }
}
