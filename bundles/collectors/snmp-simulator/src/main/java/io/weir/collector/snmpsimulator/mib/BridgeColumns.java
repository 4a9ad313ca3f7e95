package io.weir.collector.snmpsimulator.mib;

import io.weir.collector.snmpsimulator.agent.Ber;
import java.util.List;
import java.util.stream.Stream;

/** What BRIDGE-MIB says of a bridge and its ports (RFC 4188). */
final class BridgeColumns {

  private static final int TRANSPARENT_ONLY = 2;

  private BridgeColumns() {}

  static List<Column> all() {
    return Stream.of(bridge(), ports()).flatMap(table -> table.columns().stream()).toList();
  }

  private static Table bridge() {
    return new Table("1.3.6.1.2.1.17.1", RowSet.BRIDGE)
        .column(
            1,
            (moment, row, out) ->
                out.address(Ber.OCTET_STRING, moment.devices().chassisAddress(moment.device()), 6))
        .column(2, (moment, row, out) -> out.integer(moment.tree().ports()))
        .column(3, (moment, row, out) -> out.integer(TRANSPARENT_ONLY));
  }

  private static Table ports() {
    return new Table("1.3.6.1.2.1.17.1.4.1", RowSet.BRIDGE_PORTS)
        .column(1, (moment, row, out) -> out.integer(row + 1))
        .column(2, (moment, row, out) -> out.integer(moment.numbering().ifIndex(row)));
  }
}
