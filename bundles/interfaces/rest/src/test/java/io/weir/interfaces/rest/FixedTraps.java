package io.weir.interfaces.rest;

import io.weir.api.alert.Severity;
import io.weir.api.collect.CollectorStatus;
import io.weir.api.collect.LedgerLine;
import io.weir.api.net.Address;
import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.SnmpValue;
import io.weir.api.snmp.SnmpVersion;
import io.weir.api.snmp.Trap;
import io.weir.api.snmp.TrapLog;
import io.weir.api.snmp.TrapRefusal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** A listener that received a linkDown of a device and, before, something of a stranger. */
final class FixedTraps implements TrapLog {

  private static final Address ROUTER = Address.parse("192.0.2.7");
  private static final Address STRANGER = Address.parse("2001:db8::99");
  private static final Oid IF_INDEX = Oid.of(1, 3, 6, 1, 2, 1, 2, 2, 1, 1, 3);

  private static final List<Trap> TRAPS =
      List.of(
          new Trap(
              FakeHost.NOW.minusSeconds(60),
              ROUTER,
              ROUTER,
              "2",
              "edge",
              SnmpVersion.V2C,
              true,
              Oid.of(1, 3, 6, 1, 6, 3, 1, 1, 5, 3),
              "linkDown",
              Severity.MAJOR,
              "link down: interface 3, ifOperStatus down",
              OptionalLong.of(4711),
              List.of(
                  new Trap.Binding(
                      "ifIndex.3", IF_INDEX, new SnmpValue.Numeric(SnmpSyntax.INTEGER32, 3)))),
          new Trap(
              FakeHost.NOW.minusSeconds(600),
              STRANGER,
              STRANGER,
              "",
              "",
              SnmpVersion.V3,
              false,
              Oid.of(1, 3, 6, 1, 4, 1, 9, 9, 41, 2, 0, 1),
              "enterprises.9.9.41.2.0.1",
              Severity.WARNING,
              "enterprises.9.9.41.2.0.1",
              OptionalLong.empty(),
              List.of()));

  @Override
  public String name() {
    return "traps";
  }

  @Override
  public List<Trap> recent(Predicate<Trap> wanted, int most) {
    return TRAPS.stream().filter(wanted).limit(most).toList();
  }

  @Override
  public CollectorStatus status() {
    return FakeHost.collector("traps", CollectorStatus.State.LISTENING, "");
  }

  @Override
  public List<TrapRefusal> refusals() {
    return List.of(new TrapRefusal("unknown_sender", 12, Optional.of(STRANGER)));
  }

  @Override
  public List<LedgerLine> ledger() {
    return List.of();
  }
}
