package io.weir.api.collect;

import java.time.Instant;

/**
 * A collector at this moment. Counters count since the collector's start.
 *
 * @param name as configured
 * @param protocol as in {@link io.weir.api.flow.FlowProtocol#name()}
 * @param endpoint where it listens
 * @param state what it does
 * @param detail why, in a sentence, where the state alone does not tell
 * @param since when the state began
 * @param datagrams received
 * @param octets received
 * @param refused datagrams of senders that are not allowed
 * @param kernelDrops datagrams that the kernel dropped at the socket
 * @param receiveBufferBytes what the kernel granted
 */
public record CollectorStatus(
    String name,
    String protocol,
    String endpoint,
    State state,
    String detail,
    Instant since,
    long datagrams,
    long octets,
    long refused,
    long kernelDrops,
    long receiveBufferBytes) {

  public enum State {
    STARTING,
    LISTENING,
    FAILED
  }
}
