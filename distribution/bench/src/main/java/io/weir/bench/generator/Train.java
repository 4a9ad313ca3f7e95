package io.weir.bench.generator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Datagrams of one length, one behind the other in a direct buffer, so that a single system call
 * can send several of them.
 */
final class Train {
  private final ByteBuffer buffer;
  private final int start;
  private final int length;
  private final List<Datagram> datagrams;

  /** Copies the datagrams to the buffer's position and moves it on. */
  Train(ByteBuffer buffer, List<Datagram> datagrams) {
    this.buffer = buffer;
    this.start = buffer.position();
    this.length = datagrams.get(0).length();
    this.datagrams = List.copyOf(datagrams);
    for (Datagram datagram : datagrams) {
      if (datagram.length() != length) {
        throw new IllegalArgumentException(
            "wanted datagrams of %d octets, got one of %d".formatted(length, datagram.length()));
      }
      datagram.appendTo(buffer);
    }
  }

  int size() {
    return datagrams.size();
  }

  /** The octets of each datagram. */
  int length() {
    return length;
  }

  Tally tally(int index) {
    return datagrams.get(index).tally();
  }

  /** Makes {@code count} datagrams, from the one at {@code from} on, the exporter's next ones. */
  void stamp(int from, int count, Exporter exporter, Moment now) {
    for (int i = from; i < from + count; i++) {
      datagrams.get(i).stamp(buffer, start + i * length, exporter, now);
    }
  }

  void send(int from, int count, DatagramSender sender) throws IOException {
    sender.send(buffer, start + from * length, length, count);
  }
}
