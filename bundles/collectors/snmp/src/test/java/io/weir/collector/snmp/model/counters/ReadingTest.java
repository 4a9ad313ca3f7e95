package io.weir.collector.snmp.model.counters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.collector.snmp.model.Tables;
import io.weir.collector.snmp.model.mib.IfCounterColumn;
import io.weir.collector.snmp.model.mib.SystemScalar;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingTest {

  @Test
  void takes64BitsWhereTheyCountElse32() {
    Tables tables =
        new Tables()
            .number(IfCounterColumn.IF_IN_OCTETS, "4", 7)
            .number(IfCounterColumn.IF_HC_IN_OCTETS, "4", 70)
            .number(IfCounterColumn.IF_OUT_OCTETS, "4", 8)
            .number(IfCounterColumn.IF_HC_OUT_OCTETS, "4", 0)
            .number(IfCounterColumn.IF_HC_IN_UCAST_PKTS, "4", 0)
            .number(IfCounterColumn.IF_IN_UCAST_PKTS, "4", 0)
            .number(IfCounterColumn.IF_IN_ERRORS, "4", 5)
            .number(IfCounterColumn.IF_OUT_ERRORS, "4", -5)
            .number(SystemScalar.SYS_UP_TIME, "0", 900);
    AgentTime agent = AgentTime.of(tables.table(SystemScalar.oids()));
    Reading reading = Reading.of(tables.table(IfCounterColumn.oids()), 4, Instant.EPOCH, agent);
    assertEquals(900, agent.sysUpTime().orElseThrow());
    assertEquals(
        Map.of(
            Quantity.IN_OCTETS, new Counter(70, true),
            Quantity.OUT_OCTETS, new Counter(8, false),
            Quantity.IN_UCAST_PKTS, new Counter(0, true),
            Quantity.IN_ERRORS, new Counter(5, false)),
        reading.counters());
  }
}
