package io.weir.collector.snmpsimulator.mib;

import io.weir.collector.snmpsimulator.agent.Ber;
import io.weir.collector.snmpsimulator.agent.BerWriter;
import io.weir.collector.snmpsimulator.model.Layer;
import java.util.List;
import java.util.stream.Stream;

/** LLDP-MIB (IEEE 802.1AB): what a device says of itself, and what it heard of its neighbours. */
final class LldpColumns {

  private static final String MIB = "1.0.8802.1.1.2.1.";
  private static final int MAC_ADDRESS = 4;
  private static final int PORT_MAC_ADDRESS = 3;
  private static final int PORT_LOCAL = 7;
  private static final int IF_INDEX = 2;

  /** LldpSystemCapabilitiesMap: bits from the highest of the first octet on. */
  private static final int BRIDGE = 0x20;

  private static final int ROUTER = 0x08;

  private LldpColumns() {}

  static List<Column> all() {
    return Stream.of(local(), ports(), neighbours(), addresses())
        .flatMap(table -> table.columns().stream())
        .toList();
  }

  private static Table local() {
    return new Table(MIB + "3", RowSet.LLDP)
        .column(1, (moment, row, out) -> out.integer(MAC_ADDRESS))
        .column(2, (moment, row, out) -> chassis(moment, moment.device(), out))
        .column(
            3,
            (moment, row, out) -> out.text(moment.devices().name(moment.device(), moment.time())))
        .column(
            4, (moment, row, out) -> out.text(SystemColumns.description(moment, moment.device())))
        .column(5, (moment, row, out) -> capabilities(moment.layer(), out))
        .column(6, (moment, row, out) -> capabilities(moment.layer(), out));
  }

  private static Table ports() {
    return new Table(MIB + "3.7.1", RowSet.LLDP_PORTS)
        .column(2, (moment, row, out) -> out.integer(subtype(moment, moment.end(row))))
        .column(3, (moment, row, out) -> port(moment, moment.end(row), out))
        .column(4, (moment, row, out) -> out.text(moment.ports().description(moment.end(row))));
  }

  private static Table neighbours() {
    return new Table(MIB + "4.1.1", RowSet.LLDP_NEIGHBOURS)
        .column(4, (moment, row, out) -> out.integer(MAC_ADDRESS))
        .column(5, (moment, row, out) -> chassis(moment, farDevice(moment, row), out))
        .column(6, (moment, row, out) -> out.integer(subtype(moment, far(moment, row))))
        .column(7, (moment, row, out) -> port(moment, far(moment, row), out))
        .column(8, (moment, row, out) -> out.text(moment.ports().description(far(moment, row))))
        .column(
            9,
            (moment, row, out) ->
                out.text(moment.devices().name(farDevice(moment, row), moment.time())))
        .column(
            10,
            (moment, row, out) ->
                out.text(SystemColumns.description(moment, farDevice(moment, row))))
        .column(11, (moment, row, out) -> capabilities(farLayer(moment, row), out))
        .column(12, (moment, row, out) -> capabilities(farLayer(moment, row), out));
  }

  private static Table addresses() {
    return new Table(MIB + "4.2.1", RowSet.LLDP_ADDRESSES)
        .column(3, (moment, row, out) -> out.integer(IF_INDEX))
        .column(4, (moment, row, out) -> out.integer(farLoopback(moment, row)))
        .column(5, (moment, row, out) -> out.objectIdentifier(0, 0));
  }

  private static int far(DeviceMoment moment, int row) {
    return moment.tree().far(moment.end(row));
  }

  private static int farDevice(DeviceMoment moment, int row) {
    return moment.tree().device(far(moment, row));
  }

  private static Layer farLayer(DeviceMoment moment, int row) {
    return moment.tree().layer(farDevice(moment, row));
  }

  private static int farLoopback(DeviceMoment moment, int row) {
    return moment
        .network()
        .numbering(farDevice(moment, row), moment.time())
        .ifIndex(moment.tree().ports());
  }

  private static void chassis(DeviceMoment moment, int device, BerWriter out) {
    out.address(Ber.OCTET_STRING, moment.devices().chassisAddress(device), 6);
  }

  private static void capabilities(Layer layer, BerWriter out) {
    int mark = out.begin(Ber.OCTET_STRING);
    out.put(layer == Layer.ACCESS ? BRIDGE : BRIDGE | ROUTER);
    out.put(0);
    out.end(mark);
  }

  private static int subtype(DeviceMoment moment, int end) {
    return moment.devices().vendor(moment.tree().device(end)).portIdSubtype();
  }

  /** How the device at an end names its port. */
  private static void port(DeviceMoment moment, int end, BerWriter out) {
    switch (subtype(moment, end)) {
      case PORT_MAC_ADDRESS -> out.address(Ber.OCTET_STRING, moment.ports().macAddress(end), 6);
      case PORT_LOCAL -> out.text(Integer.toString(moment.tree().place(end) + 1));
      default -> out.text(moment.ports().name(end));
    }
  }
}
