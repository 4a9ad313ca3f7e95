package io.weir.collector.snmp.model.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.collector.snmp.model.Tables;
import io.weir.collector.snmp.model.mib.EntPhysicalColumn;
import io.weir.collector.snmp.model.mib.SystemScalar;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceFactsTest {

  private static DeviceFacts read(Tables tables) {
    return DeviceFacts.of(
        tables.table(SystemScalar.oids()),
        PhysicalEntities.of(tables.table(EntPhysicalColumn.oids())));
  }

  @Test
  void aDeviceIsItsChassis() {
    Tables tables =
        new Tables()
            .text(SystemScalar.SYS_NAME, "0", "core-1")
            .name(SystemScalar.SYS_OBJECT_ID, "0", "1.3.6.1.4.1.9.1.1208")
            .number(EntPhysicalColumn.ENT_PHYSICAL_CLASS, "1", 11)
            .number(EntPhysicalColumn.ENT_PHYSICAL_CLASS, "2", 3)
            .text(EntPhysicalColumn.ENT_PHYSICAL_MODEL_NAME, "2", "N/A")
            .number(EntPhysicalColumn.ENT_PHYSICAL_CLASS, "3", 3)
            .text(EntPhysicalColumn.ENT_PHYSICAL_MODEL_NAME, "3", "WS-1 ")
            .text(EntPhysicalColumn.ENT_PHYSICAL_SERIAL_NUM, "3", "S3")
            .number(EntPhysicalColumn.ENT_PHYSICAL_CLASS, "4", 9)
            .text(EntPhysicalColumn.ENT_PHYSICAL_SERIAL_NUM, "4", "S4");
    DeviceFacts facts = read(tables);
    assertEquals("core-1", facts.sysName());
    assertEquals(Optional.of("Cisco"), facts.vendor());
    assertEquals(Optional.of("WS-1"), facts.model());
    assertEquals(Optional.of("S3"), facts.serial());
    PhysicalEntities entities = PhysicalEntities.of(tables.table(EntPhysicalColumn.oids()));
    assertEquals(2, entities.chassis().size());
    assertEquals("S4", entities.modules().get(0).serial());
  }

  @ParameterizedTest
  @CsvSource({
    "1.3.6.1.4.1.2636.1.1.1.2.29, 'Juniper'",
    "1.3.6.1.4.1.14988.1,         'MikroTik'",
    "1.3.6.1.4.1.4294967295.1,    ''",
    "1.3.6.1.4.1,                 ''",
    "1.3.6.1.2.1,                 ''",
    "0.0,                         ''"
  })
  void theVendorIsTheEnterprise(String oid, String vendor) {
    DeviceFacts facts = read(new Tables().name(SystemScalar.SYS_OBJECT_ID, "0", oid));
    assertEquals(vendor, facts.vendor().orElse(""));
  }

  @Test
  void aSilentAgentIsNoError() {
    assertEquals("", read(new Tables()).sysName());
    assertEquals(Optional.empty(), read(new Tables()).model());
  }
}
