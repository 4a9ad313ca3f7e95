package io.weir.collector.snmpsimulator.mib;

/** What a device is made of (PhysicalClass of ENTITY-MIB, RFC 6933). */
enum Entity {
  CHASSIS(1, 0, 3, "Chassis"),
  SUPERVISOR(2, 1, 9, "Supervisor"),
  POWER_SUPPLY(3, 1, 6, "Power supply 1"),
  FAN(4, 1, 7, "Fan tray");

  private final int index;
  private final int containedIn;
  private final int physicalClass;
  private final String label;

  Entity(int index, int containedIn, int physicalClass, String label) {
    this.index = index;
    this.containedIn = containedIn;
    this.physicalClass = physicalClass;
    this.label = label;
  }

  static Entity of(int row) {
    return values()[row];
  }

  int index() {
    return index;
  }

  int containedIn() {
    return containedIn;
  }

  int physicalClass() {
    return physicalClass;
  }

  String label() {
    return label;
  }
}
