package io.weir.library.packet.capture;

import io.weir.api.net.Address;
import java.nio.ByteBuffer;

/**
 * A UDP datagram of a capture.
 *
 * @param timeNanos nanoseconds since the epoch, of the packet that completed it
 * @param payload from position to limit, in network byte order; valid until the next is read
 */
public record UdpDatagram(
    long timeNanos,
    Address source,
    int sourcePort,
    Address destination,
    int destinationPort,
    ByteBuffer payload) {}
