package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import java.util.List;

/** Chassis and modules: entPhysicalTable of ENTITY-MIB (RFC 6933), by entPhysicalIndex. */
public enum EntPhysicalColumn implements MibObject {
  ENT_PHYSICAL_DESCR("entPhysicalDescr", "1.3.6.1.2.1.47.1.1.1.1.2"),
  ENT_PHYSICAL_CONTAINED_IN("entPhysicalContainedIn", "1.3.6.1.2.1.47.1.1.1.1.4"),
  ENT_PHYSICAL_CLASS("entPhysicalClass", "1.3.6.1.2.1.47.1.1.1.1.5"),
  ENT_PHYSICAL_NAME("entPhysicalName", "1.3.6.1.2.1.47.1.1.1.1.7"),
  ENT_PHYSICAL_HARDWARE_REV("entPhysicalHardwareRev", "1.3.6.1.2.1.47.1.1.1.1.8"),
  ENT_PHYSICAL_FIRMWARE_REV("entPhysicalFirmwareRev", "1.3.6.1.2.1.47.1.1.1.1.9"),
  ENT_PHYSICAL_SOFTWARE_REV("entPhysicalSoftwareRev", "1.3.6.1.2.1.47.1.1.1.1.10"),
  ENT_PHYSICAL_SERIAL_NUM("entPhysicalSerialNum", "1.3.6.1.2.1.47.1.1.1.1.11"),
  ENT_PHYSICAL_MFG_NAME("entPhysicalMfgName", "1.3.6.1.2.1.47.1.1.1.1.12"),
  ENT_PHYSICAL_MODEL_NAME("entPhysicalModelName", "1.3.6.1.2.1.47.1.1.1.1.13");

  private final String descriptor;

  @SuppressWarnings("Immutable") // an Oid is, and has no annotation to say so
  private final Oid oid;

  EntPhysicalColumn(String descriptor, String oid) {
    this.descriptor = descriptor;
    this.oid = Oid.parse(oid);
  }

  public static List<Oid> oids() {
    return MibObject.oids(values());
  }

  @Override
  public String descriptor() {
    return descriptor;
  }

  @Override
  public Oid oid() {
    return oid;
  }
}
