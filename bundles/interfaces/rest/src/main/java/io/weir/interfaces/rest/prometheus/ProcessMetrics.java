package io.weir.interfaces.rest.prometheus;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;

/** The process itself, named as Prometheus' own client libraries name it. */
final class ProcessMetrics {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "VmRSS:";

  private ProcessMetrics() {}

  static void add(Exposition out) {
    ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .ifPresent(
            cpu ->
                out.counter(
                    "process_cpu_seconds_total",
                    "CPU time of the process.",
                    Labels.NONE,
                    cpu.toNanos() / 1e9));
    out.gauge(
        "process_start_time_seconds",
        "When the process started.",
        Labels.NONE,
        ManagementFactory.getRuntimeMXBean().getStartTime() / 1000.0);
    resident(out);
    out.gauge(
        "jvm_threads_current",
        "Threads.",
        Labels.NONE,
        ManagementFactory.getThreadMXBean().getThreadCount());
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory("heap", memory.getHeapMemoryUsage(), out);
    memory("nonheap", memory.getNonHeapMemoryUsage(), out);
    ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> garbage(collector, out));
  }

  private static void memory(String area, MemoryUsage usage, Exposition out) {
    Labels labels = Labels.of("area", area);
    out.gauge("jvm_memory_used_bytes", "Memory used.", labels, usage.getUsed());
    out.gauge("jvm_memory_committed_bytes", "Memory reserved.", labels, usage.getCommitted());
    out.gauge("jvm_memory_max_bytes", "The most memory, -1 if open.", labels, usage.getMax());
  }

  private static void garbage(GarbageCollectorMXBean collector, Exposition out) {
    Labels labels = Labels.of("gc", collector.getName());
    out.counter(
        "jvm_gc_collections_total", "Garbage collections.", labels, collector.getCollectionCount());
    out.counter(
        "jvm_gc_collection_seconds_total",
        "Time spent in garbage collections.",
        labels,
        collector.getCollectionTime() / 1000.0);
  }

  /** Where the system tells it in Linux' way; elsewhere there is no such metric. */
  private static void resident(Exposition out) {
    if (!Files.isReadable(STATUS)) {
      return;
    }
    try {
      Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith(RESIDENT))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .forEach(
              bytes ->
                  out.gauge(
                      "process_resident_memory_bytes", "Resident memory.", Labels.NONE, bytes));
    } catch (IOException e) {
      // The file is gone: the metric is left out, as on a system without it.
      return;
    }
  }
}
