package io.weir.collector.snmpsimulator.mib;

import io.weir.collector.snmpsimulator.agent.Ber;
import io.weir.collector.snmpsimulator.agent.BerWriter;
import io.weir.collector.snmpsimulator.mib.DeviceMoment.Counted;
import io.weir.collector.snmpsimulator.model.Traffic;
import io.weir.collector.snmpsimulator.model.Use;
import java.util.List;
import java.util.stream.Stream;

/** IF-MIB (RFC 2863), and the duplex mode of EtherLike-MIB (RFC 3635). */
final class InterfaceColumns {

  private static final int UP = 1;
  private static final int DOWN = 2;
  private static final int TRUE = 1;
  private static final int FALSE = 2;
  private static final int HALF_DUPLEX = 2;
  private static final int FULL_DUPLEX = 3;
  private static final long MEGABIT = 1_000_000;
  private static final long HIGHEST_SPEED = 0xffff_ffffL;

  /** One packet to all, or to a group, for so many to one. */
  private static final int UNICASTS_PER_BROADCAST = 1_000;

  private InterfaceColumns() {}

  static List<Column> all() {
    return Stream.of(number(), what(), counters(), narrow(), wide(), more(), duplex())
        .flatMap(table -> table.columns().stream())
        .toList();
  }

  private static Table number() {
    return new Table("1.3.6.1.2.1.2", RowSet.SCALAR)
        .column(1, (moment, row, out) -> out.integer(moment.tree().interfaces()));
  }

  private static Table ifTable() {
    return new Table("1.3.6.1.2.1.2.2.1", RowSet.INTERFACES);
  }

  private static Table ifXTable() {
    return new Table("1.3.6.1.2.1.31.1.1.1", RowSet.INTERFACES);
  }

  private static Table what() {
    return ifTable()
        .column(1, (moment, row, out) -> out.integer(moment.numbering().ifIndex(row)))
        .column(2, (moment, row, out) -> out.text(moment.ports().description(moment.end(row))))
        .column(3, (moment, row, out) -> out.integer(moment.use(row).ifType()))
        .column(4, (moment, row, out) -> out.integer(moment.ports().mtu(moment.end(row))))
        .column(5, InterfaceColumns::speed)
        .column(6, InterfaceColumns::physAddress)
        .column(7, (moment, row, out) -> out.integer(moment.use(row) == Use.UNUSED ? DOWN : UP))
        .column(8, (moment, row, out) -> out.integer(moment.isUp(row) ? UP : DOWN))
        .column(9, InterfaceColumns::lastChange);
  }

  /** The highest number where the speed is higher (RFC 2863, ifSpeed). */
  private static void speed(DeviceMoment moment, int row, BerWriter out) {
    long speed = moment.ports().speed(moment.end(row)) * MEGABIT;
    out.unsigned32(Ber.GAUGE32, Math.min(speed, HIGHEST_SPEED));
  }

  private static void physAddress(DeviceMoment moment, int row, BerWriter out) {
    long address = moment.ports().macAddress(moment.end(row));
    out.address(Ber.OCTET_STRING, address, address == 0 ? 0 : 6);
  }

  private static void lastChange(DeviceMoment moment, int row, BerWriter out) {
    long changed = moment.network().outages().changedAt(moment.end(row), moment.time());
    out.unsigned32(Ber.TIME_TICKS, moment.ticksAt(changed));
  }

  private static Table counters() {
    Table table = ifTable();
    for (boolean in : new boolean[] {true, false}) {
      int first = in ? 10 : 16;
      table
          .column(first, counter32(Traffic::octets, in, 1))
          .column(first + 1, counter32(Traffic::unicastPackets, in, 1))
          .column(first + 3, counter32(Traffic::discards, in, 1))
          .column(first + 4, counter32(Traffic::errors, in, 1));
    }
    return table;
  }

  private static Table narrow() {
    return ifXTable()
        .column(1, (moment, row, out) -> out.text(moment.ports().name(moment.end(row))))
        .column(2, counter32(Traffic::unicastPackets, true, UNICASTS_PER_BROADCAST))
        .column(3, counter32(Traffic::unicastPackets, true, UNICASTS_PER_BROADCAST))
        .column(4, counter32(Traffic::unicastPackets, false, UNICASTS_PER_BROADCAST))
        .column(5, counter32(Traffic::unicastPackets, false, UNICASTS_PER_BROADCAST));
  }

  private static Table wide() {
    Table table = ifXTable();
    for (boolean in : new boolean[] {true, false}) {
      int first = in ? 6 : 10;
      table
          .counter64(first, counter64(Traffic::octets, in, 1))
          .counter64(first + 1, counter64(Traffic::unicastPackets, in, 1))
          .counter64(first + 2, counter64(Traffic::unicastPackets, in, UNICASTS_PER_BROADCAST))
          .counter64(first + 3, counter64(Traffic::unicastPackets, in, UNICASTS_PER_BROADCAST));
    }
    return table;
  }

  private static Table more() {
    return ifXTable()
        .column(14, (moment, row, out) -> out.integer(TRUE))
        .column(
            15,
            (moment, row, out) ->
                out.unsigned32(Ber.GAUGE32, moment.ports().speed(moment.end(row))))
        .column(16, (moment, row, out) -> out.integer(FALSE))
        .column(17, (moment, row, out) -> out.integer(moment.use(row).isPort() ? TRUE : FALSE))
        .column(
            18,
            (moment, row, out) -> out.text(moment.ports().alias(moment.end(row), moment.time())))
        .column(
            19, (moment, row, out) -> out.unsigned32(Ber.TIME_TICKS, moment.discontinuity(row)));
  }

  private static Table duplex() {
    return new Table("1.3.6.1.2.1.10.7.2.1", RowSet.ETHERNET)
        .column(
            19,
            (moment, row, out) ->
                out.integer(
                    moment.ports().isHalfDuplex(moment.end(row)) ? HALF_DUPLEX : FULL_DUPLEX));
  }

  /** What traffic counts. */
  @FunctionalInterface
  private interface Measure {
    long until(Traffic traffic, int end, boolean in, long time);
  }

  private static Counted counted(DeviceMoment moment, Measure measure) {
    Traffic traffic = moment.network().traffic();
    return (end, in, time) -> measure.until(traffic, end, in, time);
  }

  private static Cell counter32(Measure measure, boolean in, int divisor) {
    return (moment, row, out) ->
        out.unsigned32(Ber.COUNTER32, moment.count(counted(moment, measure), row, in) / divisor);
  }

  private static Cell counter64(Measure measure, boolean in, int divisor) {
    return (moment, row, out) ->
        out.counter64(moment.count(counted(moment, measure), row, in) / divisor);
  }
}
