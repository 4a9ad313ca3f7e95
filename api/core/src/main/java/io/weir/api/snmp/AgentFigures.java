package io.weir.api.snmp;

import java.time.Duration;

/**
 * How an agent answers, since Weir was started.
 *
 * @param deviceId the device's
 * @param roundTrip smoothed, of the requests that were answered
 * @param requests sent, those sent again included
 * @param timeouts requests that nothing came for within all tries
 * @param repetitions max-repetitions of GETBULK at present (RFC 3416, section 4.2.3)
 * @param lastFailure one sentence; empty if there was none
 */
public record AgentFigures(
    String deviceId,
    Duration roundTrip,
    long requests,
    long timeouts,
    int repetitions,
    String lastFailure) {}
