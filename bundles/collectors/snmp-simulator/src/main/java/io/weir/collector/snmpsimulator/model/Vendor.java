package io.weir.collector.snmpsimulator.model;

import java.util.Arrays;

/** Makers that devices pretend to be of, by their private enterprise numbers. */
public enum Vendor {
  CISCO("Cisco", "Cisco IOS Software", "C9300-48T", 9, "1.2494", 5),
  JUNIPER("Juniper", "Juniper Networks, Inc. Junos", "MX480", 2636, "1.1.1.2.25", 5),
  HUAWEI("Huawei", "Huawei Versatile Routing Platform", "S6730-H48X6C", 2011, "2.23", 5),
  MIKROTIK("MikroTik", "RouterOS", "CRS354", 14988, "1", 5),
  EXTREME("Extreme Networks", "ExtremeXOS", "X465-48T", 1916, "2.290", 7),
  HPE("HP", "ProCurve Switch", "J9727A", 11, "2.3.7.11.152", 3);

  private final String maker;
  private final String system;
  private final String model;
  private final int enterprise;

  /** Below the enterprise: what sysObjectID ends with. */
  private final String products;

  private final int portIdSubtype;

  Vendor(
      String maker,
      String system,
      String model,
      int enterprise,
      String products,
      int portIdSubtype) {
    this.maker = maker;
    this.system = system;
    this.model = model;
    this.enterprise = enterprise;
    this.products = products;
    this.portIdSubtype = portIdSubtype;
  }

  public String maker() {
    return maker;
  }

  public String model() {
    return model;
  }

  /**
   * How its LLDP names a port: 3 by MAC address, 5 by interface name, 7 by a number of its own
   * (LldpPortIdSubtype, IEEE 802.1AB).
   */
  public int portIdSubtype() {
    return portIdSubtype;
  }

  /** What sysDescr says. */
  public String description(String version) {
    return system + " " + model + ", version " + version + " (simulated by Weir)";
  }

  /** The sub-identifiers of sysObjectID. */
  public int[] objectId() {
    String text = "1.3.6.1.4.1." + enterprise + "." + products;
    return Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }

  /** A port's ifName, by its place from 0 and its speed in megabits a second. */
  String portName(int place, int speed) {
    int number = place + 1;
    return switch (this) {
      case CISCO -> prefix(speed, "Gi", "Te", "Hu") + "1/0/" + number;
      case JUNIPER -> prefix(speed, "ge", "xe", "et") + "-0/" + place / 24 + "/" + place % 24;
      case HUAWEI -> prefix(speed, "GE", "10GE", "100GE") + "1/0/" + number;
      case MIKROTIK -> prefix(speed, "ether", "sfp-sfpplus", "qsfp28-") + number;
      case EXTREME -> "1:" + number;
      case HPE -> prefix(speed, "", "A", "B") + number;
    };
  }

  /** A port's ifDescr. */
  String portDescription(int place, int speed) {
    String name = portName(place, speed);
    return switch (this) {
      case CISCO ->
          prefix(speed, "GigabitEthernet", "TenGigabitEthernet", "HundredGigE") + name.substring(2);
      case EXTREME -> model + " Port " + (place + 1);
      default -> name;
    };
  }

  private static String prefix(int speed, String one, String ten, String hundred) {
    if (speed >= 100_000) {
      return hundred;
    }
    return speed >= 10_000 ? ten : one;
  }

  String loopbackName() {
    return this == CISCO ? "Loopback0" : "lo0";
  }

  String managementName() {
    return this == JUNIPER ? "fxp0" : "mgmt0";
  }

  String vlanName() {
    return this == JUNIPER ? "irb.10" : "Vlan10";
  }
}
