package io.weir.bench.snmp;

import com.sun.management.OperatingSystemMXBean;
import io.weir.bench.flows.ProcessTree;
import io.weir.bench.flows.Usage;
import io.weir.collector.snmp.session.Rounds;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Objects;

/**
 * All figures at one moment, since the start.
 *
 * @param nanos as of {@link System#nanoTime()}
 * @param cpu seconds of this process, in which the collector is
 * @param heap octets that the last collection of garbage left
 */
record Moment(
    long nanos,
    long varBinds,
    long resent,
    long samples,
    Rounds.Figures rounds,
    double cpu,
    Usage simulator,
    long heap,
    long resident) {

  static Moment of(Station station, Attendance attendance, SimulatorProcess simulator)
      throws IOException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Moment(
        System.nanoTime(),
        station.counters().varBinds(),
        station.counters().resent(),
        attendance.samples(),
        station.rounds(),
        system.getProcessCpuTime() / 1e9,
        simulator.usage(),
        left(),
        new ProcessTree(ProcessHandle.current()).usage().residentBytes());
  }

  private static long left() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(Objects::nonNull)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }
}
