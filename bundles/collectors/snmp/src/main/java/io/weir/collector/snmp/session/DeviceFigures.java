package io.weir.collector.snmp.session;

import io.weir.api.snmp.SnmpException;
import java.time.Duration;
import java.util.Optional;

/**
 * What is known of the talk with one device.
 *
 * @param requests answered
 * @param roundTrip smoothed as RFC 6298, section 2, does; zero before the first answer
 * @param slowest the longest round trip seen
 * @param timeouts packets that were not answered in time
 * @param malformed datagrams from its address that could not be read
 * @param repetitions max-repetitions of its next GETBULK
 * @param lastError the last failure; empty if there was none
 */
public record DeviceFigures(
    String device,
    long requests,
    Duration roundTrip,
    Duration slowest,
    long timeouts,
    long varBinds,
    long malformed,
    int repetitions,
    Optional<SnmpException> lastError) {}
