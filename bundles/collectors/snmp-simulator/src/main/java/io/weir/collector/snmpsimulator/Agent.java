package io.weir.collector.snmpsimulator;

import io.weir.collector.snmpsimulator.agent.MessageSize;
import io.weir.collector.snmpsimulator.agent.Misbehaviour;
import io.weir.collector.snmpsimulator.agent.Responder;
import java.nio.channels.DatagramChannel;
import java.util.Optional;

/**
 * One device's agent.
 *
 * @param device its number in the network
 * @param channel bound to the device's address; written to by more than one thread
 * @param delayMillis before each answer of an agent that is slow
 */
record Agent(
    int device,
    DatagramChannel channel,
    MessageSize size,
    Optional<Misbehaviour> misbehaviour,
    int delayMillis) {

  private static final MessageSize LEAST = new MessageSize(Responder.LEAST_MESSAGE, false);

  /** What an Ethernet frame carries, and what agents with more memory send. */
  private static final MessageSize[] USUAL = {
    new MessageSize(1_472, true),
    new MessageSize(1_472, true),
    new MessageSize(4_096, true),
    new MessageSize(8_192, true)
  };

  static MessageSize size(Optional<Misbehaviour> misbehaviour, int kind) {
    return misbehaviour.filter(one -> one == Misbehaviour.TOO_BIG).isPresent()
        ? LEAST
        : USUAL[kind];
  }

  static int sizes() {
    return USUAL.length;
  }

  boolean is(Misbehaviour one) {
    return misbehaviour.isPresent() && misbehaviour.get() == one;
  }
}
