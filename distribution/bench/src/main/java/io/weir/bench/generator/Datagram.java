package io.weir.bench.generator;

import java.nio.ByteBuffer;

/** A prepared export datagram, any exporter's: complete once its stamp is applied. */
final class Datagram {
  /** Largest UDP payload in an Ethernet frame over IPv4. */
  static final int LARGEST = 1472;

  private final byte[] payload;
  private final Tally tally;
  private final Stamp stamp;

  /** Takes what {@code written} holds between 0 and its position. */
  Datagram(ByteBuffer written, Tally tally, Stamp stamp) {
    payload = new byte[written.position()];
    written.get(0, payload);
    this.tally = tally;
    this.stamp = stamp;
  }

  int length() {
    return payload.length;
  }

  /** What the datagram's flow records add up to. */
  Tally tally() {
    return tally;
  }

  /** Appends the payload, unstamped. */
  void appendTo(ByteBuffer out) {
    out.put(payload);
  }

  void stamp(ByteBuffer buffer, int at, Exporter exporter, Moment now) {
    stamp.apply(buffer, at, exporter, now);
  }
}
