package io.weir.collector.snmpsimulator;

import java.util.concurrent.atomic.LongAdder;

/**
 * What became of notifications. Thread-safe.
 *
 * @param sent that the kernel took
 * @param capped not sent because there were too many in that second
 * @param failed that the kernel did not take
 */
record TrapCounters(LongAdder sent, LongAdder capped, LongAdder failed) {

  TrapCounters() {
    this(new LongAdder(), new LongAdder(), new LongAdder());
  }
}
