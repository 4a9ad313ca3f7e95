package io.weir.bench.snmp;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SampleSink;
import io.weir.collector.snmp.session.Rounds;
import io.weir.collector.snmpsimulator.model.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Takes the collector's samples, and notes which interfaces of which device each round brought. A
 * round's samples belong to the round in which the device was asked. Thread-safe.
 */
final class Attendance implements SampleSink {

  /** Every interface that is read has one sample of these, whatever its counters do. */
  private static final String PRESENCE = "weir_interface_oper_status";

  private final long period;
  private final Map<String, Integer> devices = new HashMap<>();
  private final long[] phases;
  private final short[][] interfaces;
  private final int expected;
  private final LongAdder samples = new LongAdder();
  private long begin = Long.MAX_VALUE;

  Attendance(Plan plan, Network network) {
    Duration each = plan.period();
    period = each.toMillis();
    int count = plan.options().devices();
    phases = new long[count];
    interfaces = new short[plan.rounds()][count];
    expected = plan.options().interfaces();
    for (int device = 0; device < count; device++) {
      String id = Plan.id(network, device);
      devices.put(id, device);
      phases[device] = Rounds.phase(id, each);
    }
  }

  /** From now on each device's rounds count, from the next that begins. */
  synchronized void begin(Instant now) {
    begin = now.toEpochMilli();
  }

  @Override
  public void accept(List<Sample> some) {
    samples.add(some.size());
    for (Sample sample : some) {
      if (sample.key().name().equals(PRESENCE)) {
        Integer device = devices.get(sample.key().labels().get("device"));
        if (device != null) {
          note(device, sample.timeMillis());
        }
      }
    }
  }

  private synchronized void note(int device, long time) {
    if (begin == Long.MAX_VALUE) {
      return;
    }
    long round = period(time, device) - period(begin, device) - 1;
    if (round >= 0 && round < interfaces.length) {
      interfaces[(int) round][device]++;
    }
  }

  /** Which period of a device a time is in, counted from the epoch. */
  private long period(long time, int device) {
    return Math.floorDiv(time - phases[device], period);
  }

  /** When a device is asked in a round, from 0. */
  synchronized Instant askedAt(int device, int round) {
    return Instant.ofEpochMilli(phases[device] + (period(begin, device) + 1 + round) * period);
  }

  /** Whether every interface of a device came in a round, from 0. */
  synchronized boolean isComplete(int device, int round) {
    return interfaces[round][device] == expected;
  }

  /** How many of a device's interfaces came in a round, from 0. */
  synchronized int came(int device, int round) {
    return interfaces[round][device];
  }

  /** All samples so far. */
  long samples() {
    return samples.sum();
  }
}
