package io.weir.collector.snmp.polling;

import io.weir.api.snmp.SnmpTable;
import java.time.Instant;

/**
 * What an agent answered in one round.
 *
 * @param time when it answered
 * @param counters by ifIndex
 */
record Answer(Instant time, Uptime uptime, Asked asked, SnmpTable counters) {

  /**
   * What it was asked for, beside the counters that all agents should have.
   *
   * @param narrow the counters of 32 bits, which some agents alone count
   * @param names to see whether the numbers are still those of the same interfaces
   */
  record Asked(boolean narrow, boolean names) {}
}
