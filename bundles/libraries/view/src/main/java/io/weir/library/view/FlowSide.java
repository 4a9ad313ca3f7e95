package io.weir.library.view;

import io.weir.api.flow.FlowField;
import io.weir.api.inventory.NetworkInterface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a flow came in, or went out. */
public enum FlowSide {
  INGRESS(FlowField.INGRESS_INTERFACE, FlowField.INGRESS_INTERFACE_NAME),
  EGRESS(FlowField.EGRESS_INTERFACE, FlowField.EGRESS_INTERFACE_NAME);

  private final FlowField index;
  private final FlowField storedName;

  FlowSide(FlowField index, FlowField storedName) {
    this.index = index;
    this.storedName = storedName;
  }

  FlowField index() {
    return index;
  }

  FlowField storedName() {
    return storedName;
  }

  /** The name of the interface's element, with which those of its details begin. */
  public String element() {
    return index.elementName();
  }

  /** Whether a question groups by the interfaces of this side. */
  public boolean isIn(List<String> by) {
    return by.stream().anyMatch(element()::equalsIgnoreCase);
  }

  /**
   * What is known of an interface: those that are not empty of {@code ingressInterfaceName}, {@code
   * …Alias}, {@code …Type}, {@code …Speed} in bits a second, {@code …Provider}.
   */
  Map<String, Object> details(NetworkInterface one) {
    Map<String, Object> details = new LinkedHashMap<>();
    put(details, "Name", one.ifName().isEmpty() ? one.ifDescr() : one.ifName());
    put(details, "Alias", one.ifAlias());
    put(details, "Type", one.type());
    if (one.speed() != 0) {
      details.put(element() + "Speed", FlowText.unsigned(one.speed()));
    }
    put(details, "Provider", one.provider());
    return details;
  }

  private void put(Map<String, Object> details, String what, String text) {
    if (!text.isEmpty()) {
      details.put(element() + what, text);
    }
  }
}
