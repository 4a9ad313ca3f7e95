package io.weir.collector.snmpsimulator.agent;

/**
 * How long an answer may be.
 *
 * @param octets the most of a message
 * @param truncates whether an answer to GetBulk is cut to fit, as RFC 3416, section 4.2.3 wants;
 *     agents are met that say tooBig instead
 */
public record MessageSize(int octets, boolean truncates) {

  public MessageSize {
    if (octets < Responder.LEAST_MESSAGE || octets > Responder.LARGEST_MESSAGE) {
      throw new IllegalArgumentException(
          "wanted a maximum message of %d to %d octets, got %d"
              .formatted(Responder.LEAST_MESSAGE, Responder.LARGEST_MESSAGE, octets));
    }
  }
}
