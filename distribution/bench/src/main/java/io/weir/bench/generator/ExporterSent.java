package io.weir.bench.generator;

/**
 * What one exporter has sent.
 *
 * @param datagrams with flow records in them
 * @param announcements datagrams with templates, options data or counters only
 * @param refused datagrams that the kernel did not take, not among the others
 */
public record ExporterSent(
    String address,
    int domain,
    long datagrams,
    long announcements,
    long payloadOctets,
    long refused,
    Tally tally) {}
