package io.weir.collector.snmp.model.counters;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpTable;
import io.weir.collector.snmp.model.mib.IfCounterColumn;
import io.weir.collector.snmp.model.mib.Row;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The counters of one interface at one time.
 *
 * @param time when the agent answered
 * @param agent read together with the counters
 * @param discontinuity ifCounterDiscontinuityTime: the sysUpTime at which the counters last broke
 */
public record Reading(
    Instant time, AgentTime agent, OptionalLong discontinuity, Map<Quantity, Counter> counters) {

  public Reading {
    counters = Map.copyOf(counters);
  }

  /** Reads a row of {@link IfCounterColumn}: 64 bits where there are, else 32. */
  public static Reading of(Row row, Instant time, AgentTime agent) {
    Map<Quantity, Counter> counters = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      counter(row, quantity).ifPresent(counter -> counters.put(quantity, counter));
    }
    return new Reading(
        time, agent, row.unsigned(IfCounterColumn.IF_COUNTER_DISCONTINUITY_TIME), counters);
  }

  /** As {@link #of(Row, Instant, AgentTime)}, of the row at an ifIndex. */
  public static Reading of(SnmpTable walked, long ifIndex, Instant time, AgentTime agent) {
    return of(new Row(walked, Oid.of((int) ifIndex)), time, agent);
  }

  /** Some agents have the wide counter and never count it: then the narrow one is taken. */
  private static Optional<Counter> counter(Row row, Quantity quantity) {
    OptionalLong narrow = row.unsigned(quantity.narrow());
    OptionalLong wide = quantity.wide().map(row::number).orElseGet(OptionalLong::empty);
    boolean narrowIsGood = narrow.isPresent() && narrow.getAsLong() < Counter.NARROW_MODULUS;
    boolean wideIsIdle = wide.orElse(0) == 0;
    if (narrowIsGood && wideIsIdle && (wide.isEmpty() || narrow.getAsLong() > 0)) {
      return Optional.of(new Counter(narrow.getAsLong(), false));
    }
    return wide.isPresent() ? Optional.of(new Counter(wide.getAsLong(), true)) : Optional.empty();
  }
}
