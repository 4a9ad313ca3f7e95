package io.weir.collector.snmpsimulator.mib;

import io.weir.collector.snmpsimulator.agent.Ber;
import io.weir.collector.snmpsimulator.agent.BerWriter;
import io.weir.collector.snmpsimulator.model.Use;
import java.util.List;
import java.util.stream.Stream;

/** IP-MIB's two tables of addresses (RFC 4293). */
final class AddressColumns {

  private static final int UNICAST = 1;
  private static final int[] PREFIX_ORIGIN = {1, 3, 6, 1, 2, 1, 4, 32, 1, 5};

  private AddressColumns() {}

  static List<Column> all() {
    return Stream.of(ipAddrTable(), ipAddressTable())
        .flatMap(table -> table.columns().stream())
        .toList();
  }

  private static Table ipAddrTable() {
    return new Table("1.3.6.1.2.1.4.20.1", RowSet.IPV4_ADDRESSES)
        .column(
            1,
            (moment, row, out) -> out.address(Ber.IP_ADDRESS, moment.address(row), Integer.BYTES))
        .column(2, (moment, row, out) -> out.integer(moment.numbering().ifIndex(row)))
        .column(
            3,
            (moment, row, out) ->
                out.address(
                    Ber.IP_ADDRESS, -1L << (Integer.SIZE - prefix(moment, row)), Integer.BYTES));
  }

  private static Table ipAddressTable() {
    return new Table("1.3.6.1.2.1.4.34.1", RowSet.ADDRESSES)
        .column(3, (moment, row, out) -> out.integer(moment.numbering().ifIndex(row)))
        .column(4, (moment, row, out) -> out.integer(UNICAST))
        .column(5, AddressColumns::prefixOrigin);
  }

  /** A loopback has one address, a link two (RFC 3021). */
  private static int prefix(DeviceMoment moment, int row) {
    return moment.use(row) == Use.LOOPBACK ? 32 : 31;
  }

  /** Points to a row of ipAddressPrefixTable: by ifIndex, address type, prefix, its length. */
  private static void prefixOrigin(DeviceMoment moment, int row, BerWriter out) {
    int length = prefix(moment, row);
    int prefix = moment.address(row) & -1 << (Integer.SIZE - length);
    int mark = out.begin(Ber.OBJECT_IDENTIFIER);
    out.put(PREFIX_ORIGIN[0] * 40 + PREFIX_ORIGIN[1]);
    for (int i = 2; i < PREFIX_ORIGIN.length; i++) {
      out.arc(PREFIX_ORIGIN[i]);
    }
    out.arc(moment.numbering().ifIndex(row));
    out.arc(1);
    out.arc(Integer.BYTES);
    for (int place = 0; place < Integer.BYTES; place++) {
      out.arc(RowSet.octet(prefix, place));
    }
    out.arc(length);
    out.end(mark);
  }
}
