package io.weir.collector.snmp.polling;

import io.weir.collector.snmp.model.counters.AgentTime;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * How long an agent, and its numbering of interfaces, have been as they are.
 *
 * @param time when it said so
 * @param lastChange ifTableLastChange (RFC 2863): sysUpTime when interfaces last came or went
 */
record Uptime(Instant time, AgentTime agent, OptionalLong lastChange) {

  /** Whether interfaces may have other numbers than before. */
  boolean mayBeRenumberedSince(Uptime before) {
    return !lastChange.equals(before.lastChange)
        || agent.restartedSince(before.agent, Duration.between(before.time, time));
  }
}
