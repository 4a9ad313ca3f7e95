package io.weir.bench.generator;

import java.nio.ByteBuffer;

/** Writes into a prepared datagram what depends on the exporter and on the time of export. */
@FunctionalInterface
interface Stamp {
  /**
   * Writes sequence numbers, times and identity into the datagram that begins at {@code at}, and
   * advances the exporter's sequences.
   */
  void apply(ByteBuffer buffer, int at, Exporter exporter, Moment now);
}
