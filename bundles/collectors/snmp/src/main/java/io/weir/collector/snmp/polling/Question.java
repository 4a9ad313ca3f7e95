package io.weir.collector.snmp.polling;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpAgent;
import io.weir.api.snmp.SnmpTable;
import io.weir.api.snmp.SnmpValue;
import io.weir.api.snmp.VarBind;
import io.weir.collector.snmp.model.counters.AgentTime;
import io.weir.collector.snmp.model.mib.IfColumn;
import io.weir.collector.snmp.model.mib.IfCounterColumn;
import io.weir.collector.snmp.model.mib.SystemScalar;
import io.weir.collector.snmp.polling.Answer.Asked;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What an agent is asked in each round. */
final class Question {

  private static final Oid IF_TABLE_LAST_CHANGE = Oid.parse("1.3.6.1.2.1.31.1.5.0");

  private static final List<Oid> SCALARS =
      List.of(
          SystemScalar.SYS_UP_TIME.oid().append(0),
          SystemScalar.SNMP_ENGINE_BOOTS.oid().append(0),
          SystemScalar.SNMP_ENGINE_TIME.oid().append(0),
          IF_TABLE_LAST_CHANGE);

  /** What there are wide counters for. */
  private static final Set<IfCounterColumn> NARROW =
      EnumSet.of(
          IfCounterColumn.IF_IN_OCTETS,
          IfCounterColumn.IF_OUT_OCTETS,
          IfCounterColumn.IF_IN_UCAST_PKTS,
          IfCounterColumn.IF_OUT_UCAST_PKTS);

  private Question() {}

  /**
   * Asks.
   *
   * @param wanted says what to ask for, once it is known how long the agent has been up
   */
  static CompletionStage<Answer> ask(SnmpAgent agent, Function<Uptime, Asked> wanted, Clock clock) {
    return agent
        .get(SCALARS)
        .thenApply(scalars -> uptime(scalars, clock))
        .thenCompose(
            uptime -> {
              Asked asked = wanted.apply(uptime);
              return agent
                  .table(columns(asked))
                  .thenApply(counters -> new Answer(clock.instant(), uptime, asked, counters));
            });
  }

  private static List<Oid> columns(Asked asked) {
    List<Oid> all = new ArrayList<>();
    all.add(IfColumn.IF_OPER_STATUS.oid());
    all.add(IfColumn.IF_HIGH_SPEED.oid());
    for (IfCounterColumn each : IfCounterColumn.values()) {
      if (asked.narrow() || !NARROW.contains(each)) {
        all.add(each.oid());
      }
    }
    if (asked.names()) {
      all.add(IfColumn.IF_NAME.oid());
      all.add(IfColumn.IF_DESCR.oid());
    }
    return all;
  }

  private static Uptime uptime(List<VarBind> scalars, Clock clock) {
    OptionalLong lastChange =
        scalars.stream()
            .filter(each -> each.name().equals(IF_TABLE_LAST_CHANGE))
            .map(VarBind::value)
            .filter(SnmpValue.Numeric.class::isInstance)
            .mapToLong(value -> ((SnmpValue.Numeric) value).value())
            .findFirst();
    AgentTime agent = AgentTime.of(SnmpTable.of(SystemScalar.oids(), scalars));
    return new Uptime(clock.instant(), agent, lastChange);
  }
}
