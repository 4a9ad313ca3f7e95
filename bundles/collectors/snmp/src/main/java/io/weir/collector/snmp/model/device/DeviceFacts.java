package io.weir.collector.snmp.model.device;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpTable;
import io.weir.collector.snmp.model.mib.Row;
import io.weir.collector.snmp.model.mib.SystemScalar;
import java.util.Optional;

/**
 * What a device is. Texts are as sent, and empty where the agent says nothing.
 *
 * @param vendor by sysObjectID; by the chassis, where the enterprise is not known
 * @param model of the chassis
 * @param serial of the chassis
 */
public record DeviceFacts(
    String sysName,
    String sysDescr,
    Optional<Oid> sysObjectId,
    String sysContact,
    String sysLocation,
    Optional<String> vendor,
    Optional<String> model,
    Optional<String> serial) {

  /**
   * Puts together what the scalars and the chassis say.
   *
   * @param system of {@link SystemScalar}
   */
  public static DeviceFacts of(SnmpTable system, PhysicalEntities entities) {
    Row row = new Row(system, Row.SCALARS);
    Optional<Oid> sysObjectId = row.name(SystemScalar.SYS_OBJECT_ID);
    Optional<PhysicalEntity> chassis = entities.main();
    return new DeviceFacts(
        row.text(SystemScalar.SYS_NAME),
        row.text(SystemScalar.SYS_DESCR),
        sysObjectId,
        row.text(SystemScalar.SYS_CONTACT),
        row.text(SystemScalar.SYS_LOCATION),
        sysObjectId
            .flatMap(Vendors::of)
            .or(() -> chassis.map(PhysicalEntity::manufacturer).filter(said -> !said.isEmpty())),
        chassis.map(PhysicalEntity::model).filter(said -> !said.isEmpty()),
        chassis.map(PhysicalEntity::serial).filter(said -> !said.isEmpty()));
  }
}
