package io.weir.collector.snmpsimulator.mib;

import io.weir.collector.snmpsimulator.model.Vendor;
import java.util.List;

/** entPhysicalTable of ENTITY-MIB (RFC 6933). */
final class EntityColumns {

  private EntityColumns() {}

  static List<Column> all() {
    return new Table("1.3.6.1.2.1.47.1.1.1.1", RowSet.ENTITIES)
        .column(2, (moment, row, out) -> out.text(vendor(moment).maker() + " " + label(row)))
        .column(3, (moment, row, out) -> out.objectIdentifier(vendor(moment).objectId()))
        .column(4, (moment, row, out) -> out.integer(Entity.of(row).containedIn()))
        .column(5, (moment, row, out) -> out.integer(Entity.of(row).physicalClass()))
        .column(6, (moment, row, out) -> out.integer(row))
        .column(7, (moment, row, out) -> out.text(label(row)))
        .column(8, (moment, row, out) -> out.text("A1"))
        .column(9, (moment, row, out) -> out.text("1.0"))
        .column(
            10,
            (moment, row, out) ->
                out.text(moment.devices().version(moment.device(), moment.time())))
        .column(
            11,
            (moment, row, out) -> {
              String serial = moment.devices().serial(moment.device());
              out.text(row == 0 ? serial : serial + "-" + row);
            })
        .column(12, (moment, row, out) -> out.text(vendor(moment).maker()))
        .column(
            13,
            (moment, row, out) ->
                out.text(row == 0 ? vendor(moment).model() : vendor(moment).model() + "-" + row))
        .columns();
  }

  private static Vendor vendor(DeviceMoment moment) {
    return moment.devices().vendor(moment.device());
  }

  private static String label(int row) {
    return Entity.of(row).label();
  }
}
