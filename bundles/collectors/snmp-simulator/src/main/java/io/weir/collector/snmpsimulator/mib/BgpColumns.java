package io.weir.collector.snmpsimulator.mib;

import io.weir.collector.snmpsimulator.agent.Ber;
import io.weir.collector.snmpsimulator.agent.BerWriter;
import io.weir.collector.snmpsimulator.model.Use;
import java.util.List;
import java.util.stream.Stream;

/** BGP4-MIB (RFC 4273): cores speak to the cores beside them and to their providers. */
final class BgpColumns {

  private static final int VERSION_4 = 0x10;
  private static final int OWN_AS = 64_512;
  private static final int FIRST_PROVIDERS_AS = 64_600;
  private static final int PORT = 179;
  private static final int ACTIVE = 3;
  private static final int ESTABLISHED = 6;
  private static final int START = 2;
  private static final int HOLD_TIME = 90;
  private static final int KEEPALIVE = 30;

  /** A peer that has nothing to say says so once a KEEPALIVE. */
  private static final long KEEPALIVE_MILLIS = 1_000L * KEEPALIVE;

  private static final long UPDATE_MILLIS = 7_000;

  private BgpColumns() {}

  static List<Column> all() {
    return Stream.of(scalars(), peers(), figures(), times())
        .flatMap(table -> table.columns().stream())
        .toList();
  }

  private static Table scalars() {
    return new Table("1.3.6.1.2.1.15", RowSet.BGP)
        .column(1, (moment, row, out) -> out.address(Ber.OCTET_STRING, VERSION_4, 1))
        .column(2, (moment, row, out) -> out.integer(OWN_AS))
        .column(4, (moment, row, out) -> identifier(moment, moment.device(), out));
  }

  private static Table peerTable() {
    return new Table("1.3.6.1.2.1.15.3.1", RowSet.BGP_PEERS);
  }

  private static Table peers() {
    return peerTable()
        .column(1, BgpColumns::farIdentifier)
        .column(2, (moment, row, out) -> out.integer(moment.isUp(row) ? ESTABLISHED : ACTIVE))
        .column(3, (moment, row, out) -> out.integer(START))
        .column(4, (moment, row, out) -> out.integer(moment.isUp(row) ? 4 : 0))
        .column(5, (moment, row, out) -> ip(moment.linkAddress(row, true), out))
        .column(6, (moment, row, out) -> out.integer(PORT))
        .column(7, (moment, row, out) -> ip(moment.linkAddress(row, false), out))
        .column(8, (moment, row, out) -> out.integer(PORT))
        .column(9, (moment, row, out) -> out.integer(remoteAs(moment, row)));
  }

  private static Table figures() {
    return peerTable()
        .column(10, (moment, row, out) -> count(moment, UPDATE_MILLIS, out))
        .column(11, (moment, row, out) -> count(moment, UPDATE_MILLIS * 2, out))
        .column(12, (moment, row, out) -> count(moment, KEEPALIVE_MILLIS / 6, out))
        .column(13, (moment, row, out) -> count(moment, KEEPALIVE_MILLIS / 3, out))
        .column(14, (moment, row, out) -> out.address(Ber.OCTET_STRING, 0, 2))
        .column(15, (moment, row, out) -> out.unsigned32(Ber.COUNTER32, transitions(moment, row)))
        .column(16, (moment, row, out) -> out.unsigned32(Ber.GAUGE32, since(moment, row)));
  }

  private static Table times() {
    return peerTable()
        .column(18, (moment, row, out) -> out.integer(HOLD_TIME))
        .column(19, (moment, row, out) -> out.integer(KEEPALIVE))
        .column(20, (moment, row, out) -> out.integer(HOLD_TIME))
        .column(21, (moment, row, out) -> out.integer(KEEPALIVE));
  }

  private static void ip(int address, BerWriter out) {
    out.address(Ber.IP_ADDRESS, address, Integer.BYTES);
  }

  private static void identifier(DeviceMoment moment, int device, BerWriter out) {
    ip(moment.devices().address(device), out);
  }

  private static boolean isProvider(DeviceMoment moment, int row) {
    return moment.use(row) == Use.PROVIDER;
  }

  private static void farIdentifier(DeviceMoment moment, int row, BerWriter out) {
    if (isProvider(moment, row)) {
      ip(moment.linkAddress(row, false), out);
    } else {
      identifier(moment, moment.tree().device(moment.tree().far(moment.end(row))), out);
    }
  }

  private static int remoteAs(DeviceMoment moment, int row) {
    String provider = moment.ports().provider(moment.end(row));
    return isProvider(moment, row) ? FIRST_PROVIDERS_AS + provider.length() : OWN_AS;
  }

  private static void count(DeviceMoment moment, long each, BerWriter out) {
    out.unsigned32(Ber.COUNTER32, moment.running() / each);
  }

  /** How often the session came up since the start: once, and once for each outage. */
  private static long transitions(DeviceMoment moment, int row) {
    boolean fails = moment.network().outages().happen(moment.end(row));
    return 1 + (fails ? moment.running() / 86_400_000 : 0);
  }

  /** Seconds in this state, or in the last. */
  private static long since(DeviceMoment moment, int row) {
    long changed = moment.network().outages().changedAt(moment.end(row), moment.time());
    return (moment.upTime() - moment.ticksAt(changed)) / 100;
  }
}
