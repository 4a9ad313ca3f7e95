package io.weir.collector.snmp.model.device;

/**
 * A chassis, a module, a power supply: a row of entPhysicalTable (RFC 6933). Texts are empty where
 * the agent says nothing.
 *
 * @param index entPhysicalIndex
 * @param containedIn the index of what it is in, 0 for nothing
 */
public record PhysicalEntity(
    long index,
    long containedIn,
    PhysicalClass physicalClass,
    String name,
    String description,
    String manufacturer,
    String model,
    String serial,
    String hardwareRevision,
    String firmwareRevision,
    String softwareRevision) {

  /** PhysicalClass (IANA-ENTITY-MIB), in the order of its numbers. */
  public enum PhysicalClass {
    OTHER,
    UNKNOWN,
    CHASSIS,
    BACKPLANE,
    CONTAINER,
    POWER_SUPPLY,
    FAN,
    SENSOR,
    MODULE,
    PORT,
    STACK,
    CPU,
    ENERGY_OBJECT,
    BATTERY,
    STORAGE_DRIVE;

    static PhysicalClass of(long number) {
      return number > 0 && number <= values().length ? values()[(int) number - 1] : UNKNOWN;
    }
  }
}
