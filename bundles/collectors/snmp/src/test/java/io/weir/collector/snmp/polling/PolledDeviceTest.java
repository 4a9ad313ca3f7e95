package io.weir.collector.snmp.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.inventory.NetworkInterface;
import io.weir.api.metric.Sample;
import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.SnmpTable;
import io.weir.api.snmp.SnmpValue;
import io.weir.api.snmp.VarBind;
import io.weir.collector.snmp.model.counters.AgentTime;
import io.weir.collector.snmp.model.mib.IfColumn;
import io.weir.collector.snmp.model.mib.IfCounterColumn;
import io.weir.collector.snmp.model.mib.MibObject;
import io.weir.collector.snmp.polling.Answer.Asked;
import io.weir.collector.snmp.polling.PolledDevice.Round;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolledDeviceTest {

  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
  private static final String IN = "weir_interface_in_octets_total";

  private final PolledDevice device = new PolledDevice();
  private final List<VarBind> cells = new ArrayList<>();

  @BeforeEach
  void know() {
    device.interfaces(List.of(entry(1, "eth1"), entry(2, "eth2")));
  }

  private static NetworkInterface entry(long ifIndex, String name) {
    return new NetworkInterface(
        "device",
        name,
        ifIndex,
        name,
        "",
        "",
        "",
        1_000_000_000,
        1_000,
        "up",
        "up",
        "",
        1_500,
        "",
        "access",
        "",
        false,
        "none",
        "none",
        "none");
  }

  private void row(int ifIndex, String name, long octets, boolean wide) {
    number(IfColumn.IF_OPER_STATUS, ifIndex, SnmpSyntax.INTEGER32, 1);
    MibObject column = wide ? IfCounterColumn.IF_HC_IN_OCTETS : IfCounterColumn.IF_IN_OCTETS;
    number(column, ifIndex, wide ? SnmpSyntax.COUNTER64 : SnmpSyntax.COUNTER32, octets);
    cells.add(
        new VarBind(
            IfColumn.IF_NAME.oid().append(ifIndex),
            new SnmpValue.Octets(
                SnmpSyntax.OCTET_STRING, name.getBytes(StandardCharsets.US_ASCII))));
  }

  private void number(MibObject column, int ifIndex, SnmpSyntax syntax, long value) {
    cells.add(new VarBind(column.oid().append(ifIndex), new SnmpValue.Numeric(syntax, value)));
  }

  /** The device answers with the rows given since the last time. */
  private Round answer(int second, long upSeconds) {
    OptionalLong none = OptionalLong.empty();
    Instant time = START.plusSeconds(second);
    Uptime uptime =
        new Uptime(time, new AgentTime(OptionalLong.of(upSeconds * 100), none, none), none);
    Asked asked = device.wanted(uptime);
    List<Oid> columns =
        List.of(
            IfColumn.IF_OPER_STATUS.oid(),
            IfColumn.IF_NAME.oid(),
            IfCounterColumn.IF_IN_OCTETS.oid(),
            IfCounterColumn.IF_HC_IN_OCTETS.oid());
    Answer answer = new Answer(time, uptime, asked, SnmpTable.of(columns, cells));
    cells.clear();
    return device.answered(answer);
  }

  private static List<Double> values(Round round, String id) {
    return round.samples().stream()
        .filter(each -> each.key().name().equals(IN))
        .filter(each -> id.equals(each.key().labels().get("interface")))
        .map(Sample::value)
        .toList();
  }

  @Test
  void writesCountersAsReadAndWrapsToTheirEnd() {
    row(1, "eth1", 4_294_967_000L, false);
    row(2, "eth2", 17, true);
    assertEquals(List.of(4_294_967_000.0), values(answer(0, 1_000), "eth1"));
    row(1, "eth1", 704, false);
    row(2, "eth2", 18, true);
    Round next = answer(60, 1_060);
    assertEquals(List.of(4_294_967_296.0, 704.0), values(next, "eth1"));
    assertEquals(List.of(18.0), values(next, "eth2"));
    assertFalse(next.renumbered());
  }

  private static List<Long> times(Round round, String id) {
    return round.samples().stream()
        .filter(each -> each.key().name().equals(IN))
        .filter(each -> id.equals(each.key().labels().get("interface")))
        .map(Sample::timeMillis)
        .toList();
  }

  @Test
  void beginsAtZeroAfterARestart() {
    row(1, "eth1", 5_000, true);
    row(2, "eth2", 5_000, true);
    answer(0, 1_000);
    row(1, "eth1", 100, true);
    row(2, "eth2", 5_100, true);
    Round restarted = answer(60, 10);
    assertEquals(List.of(0.0, 100.0), values(restarted, "eth1"));
    assertEquals(List.of(0.0, 5_100.0), values(restarted, "eth2"));
    assertEquals(
        List.of(START.plusSeconds(50).toEpochMilli(), START.plusSeconds(60).toEpochMilli()),
        times(restarted, "eth1"));
    row(1, "eth1", 200, true);
    row(2, "eth2", 5_200, true);
    assertEquals(List.of(200.0), values(answer(120, 70), "eth1"));
  }

  @Test
  void writesNoCounterForFourRoundsAfterAJump() {
    List<Double> written = new ArrayList<>();
    long octets = 5_000;
    for (int round = 0; round < 8; round++) {
      octets += round == 2 ? 1L << 50 : 10;
      row(1, "eth1", octets, true);
      row(2, "eth2", 7, true);
      Round answer = answer(60 * round, 1_000 + 60L * round);
      written.addAll(values(answer, "eth1"));
      assertEquals(List.of(7.0), values(answer, "eth2"));
      assertEquals(round == 0 || round == 2 ? 0 : 1, rates(answer, "eth1"));
    }
    double jumped = 5_020 + 0x1p50;
    assertEquals(List.of(5_010.0, 5_020.0, jumped + 40, jumped + 50), written);
  }

  private static long rates(Round round, String id) {
    return round.samples().stream()
        .filter(each -> each.key().name().equals("weir_interface_bits_per_second"))
        .filter(each -> id.equals(each.key().labels().get("interface")))
        .count();
  }

  @Test
  void pausesAnewWhereAJumpFollowsAJump() {
    long octets = 5_000;
    for (int round = 0; round < 6; round++) {
      octets += round > 0 && round < 3 ? 1L << 50 : 10;
      row(1, "eth1", octets, true);
      Round answer = answer(60 * round, 1_000 + 60L * round);
      assertEquals(round == 0 ? 1 : 0, values(answer, "eth1").size());
    }
  }

  @Test
  void takesNothingFromARowThatIsAnothers() {
    row(1, "eth1", 5_000, true);
    row(2, "eth2", 9_000, true);
    answer(0, 1_000);
    row(1, "eth2", 9_100, true);
    row(2, "eth1", 5_100, true);
    Round renumbered = answer(60, 10);
    assertTrue(renumbered.renumbered());
    assertEquals(List.of(), values(renumbered, "eth1"));
    row(1, "eth2", 9_100, true);
    row(2, "eth1", 5_100, true);
    Round again = answer(120, 70);
    assertFalse(again.renumbered(), "it was told before");
    assertEquals(List.of(), values(again, "eth2"));
    device.interfaces(List.of(entry(2, "eth1"), entry(1, "eth2")));
    row(1, "eth2", 9_200, true);
    row(2, "eth1", 5_200, true);
    assertEquals(
        List.of(0.0, 5_200.0), values(answer(180, 130), "eth1"), "the agent started anew between");
    row(1, "eth2", 9_300, true);
    row(2, "eth1", 5_300, true);
    assertEquals(List.of(5_300.0), values(answer(240, 190), "eth1"));
  }

  @Test
  void tellsOfStrangeAndOfMissingRowsOnce() {
    row(1, "eth1", 1, true);
    assertTrue(answer(0, 1_000).renumbered());
    row(1, "eth1", 1, true);
    assertFalse(answer(60, 1_060).renumbered());
    row(1, "eth1", 1, true);
    row(2, "eth2", 1, true);
    row(3, "eth3", 1, true);
    assertTrue(answer(120, 1_120).renumbered());
  }
}
