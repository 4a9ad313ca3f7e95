package io.weir.collector.snmpsimulator.mib;

import io.weir.collector.snmpsimulator.agent.Ber;
import io.weir.collector.snmpsimulator.agent.BerWriter;
import io.weir.collector.snmpsimulator.model.Vendor;
import java.util.List;
import java.util.stream.Stream;

/** Scalars about the device: SNMPv2-MIB (RFC 3418) and SNMP-FRAMEWORK-MIB (RFC 3411). */
final class SystemColumns {

  private static final long MESSAGE_SIZE = 8_192;

  private SystemColumns() {}

  static List<Column> all() {
    return Stream.of(system(), engine()).flatMap(table -> table.columns().stream()).toList();
  }

  static String description(DeviceMoment moment, int device) {
    Vendor vendor = moment.devices().vendor(device);
    return vendor.description(moment.devices().version(device, moment.time()));
  }

  private static Table system() {
    return new Table("1.3.6.1.2.1.1", RowSet.SCALAR)
        .column(1, (moment, row, out) -> out.text(description(moment, moment.device())))
        .column(
            2,
            (moment, row, out) ->
                out.objectIdentifier(moment.devices().vendor(moment.device()).objectId()))
        .column(3, (moment, row, out) -> out.unsigned32(Ber.TIME_TICKS, moment.upTime()))
        .column(4, (moment, row, out) -> out.text("noc@example.net"))
        .column(
            5,
            (moment, row, out) -> out.text(moment.devices().name(moment.device(), moment.time())))
        .column(6, (moment, row, out) -> out.text(moment.devices().location(moment.device())))
        .column(7, (moment, row, out) -> out.integer(moment.layer().services()));
  }

  private static Table engine() {
    return new Table("1.3.6.1.6.3.10.2.1", RowSet.SCALAR)
        .column(1, SystemColumns::engineId)
        .column(2, (moment, row, out) -> out.integer(moment.boots()))
        .column(3, (moment, row, out) -> out.integer((int) (moment.running() / 1_000)))
        .column(4, (moment, row, out) -> out.unsigned32(Ber.INTEGER, MESSAGE_SIZE));
  }

  /** Of a MAC address (SnmpEngineID, RFC 3411); the enterprise is that of the examples. */
  private static void engineId(DeviceMoment moment, int row, BerWriter out) {
    int mark = out.begin(Ber.OCTET_STRING);
    out.put(0x80);
    out.put(0);
    out.put(0x7e);
    out.put(0xd9);
    out.put(3);
    long address = moment.devices().chassisAddress(moment.device());
    for (int shift = 40; shift >= 0; shift -= 8) {
      out.put((int) (address >>> shift));
    }
    out.end(mark);
  }
}
