package io.weir.collector.snmp.discovery;

import io.weir.api.snmp.SnmpTable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an agent answered.
 *
 * @param system the scalars of SystemScalar
 * @param lldp the scalars of LldpLocalScalar that the agent has
 * @param tables those that were asked for and came; a table that failed is missing
 */
record Answers(SnmpTable system, SnmpTable lldp, Map<Part, SnmpTable> tables) {

  private static final SnmpTable EMPTY = SnmpTable.of(List.of(), List.of());

  Answers {
    tables = Collections.unmodifiableMap(new EnumMap<>(tables));
  }

  /** The table; empty if it did not come. */
  SnmpTable table(Part part) {
    return tables.getOrDefault(part, EMPTY);
  }

  boolean came(Part part) {
    return tables.containsKey(part);
  }
}
