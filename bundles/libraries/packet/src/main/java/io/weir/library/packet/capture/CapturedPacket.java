package io.weir.library.packet.capture;

import java.nio.ByteBuffer;

/**
 * A packet of a capture.
 *
 * @param timeNanos nanoseconds since the epoch; 0 where the capture does not tell
 * @param linkType as the tcpdump group registers them
 * @param bytes what was captured, from position to limit, in network byte order; valid until the
 *     next packet is read
 * @param originalLength octets on the wire
 */
public record CapturedPacket(long timeNanos, int linkType, ByteBuffer bytes, long originalLength) {}
