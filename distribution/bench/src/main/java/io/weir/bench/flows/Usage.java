package io.weir.bench.flows;

/**
 * What processes have used so far.
 *
 * @param cpuSeconds user and system time
 * @param residentBytes the most that was resident, memory that they share counted once
 */
public record Usage(double cpuSeconds, long residentBytes) {}
