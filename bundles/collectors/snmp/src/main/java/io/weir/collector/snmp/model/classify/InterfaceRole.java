package io.weir.collector.snmp.model.classify;

import java.util.Arrays;
import java.util.Optional;

/** What an interface is for. */
public enum InterfaceRole {
  ISP("isp"),
  UPLINK("uplink"),
  TRUNK("trunk"),
  ACCESS("access"),
  SERVER("server"),
  WIRELESS("wireless"),
  MANAGEMENT("management"),
  LOOPBACK_TUNNEL("loopback/tunnel"),
  VIRTUAL("virtual");

  private final String label;

  InterfaceRole(String label) {
    this.label = label;
  }

  public static Optional<InterfaceRole> parse(String label) {
    return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
  }

  /** As rules and people write it. */
  @Override
  public String toString() {
    return label;
  }
}
