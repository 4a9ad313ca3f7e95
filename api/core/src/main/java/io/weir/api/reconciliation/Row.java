package io.weir.api.reconciliation;

import io.weir.api.net.Address;
import java.time.Instant;
import java.util.Optional;

/**
 * One direction of one interface.
 *
 * @param deviceId the exporter's device in the inventory
 * @param interfaceId its interface there; empty if there is none of that ifIndex
 * @param ifIndex as flows tell it
 * @param name what people call the interface; empty if it is not known
 * @param from the start of the minutes compared
 * @param to their end
 * @param flowOctets by flows, scaled by sampling; where flows tell of IP packets, with what frames
 *     add
 * @param snmpOctets by the interface's counter; empty if that is not known
 * @param ratio flowOctets to snmpOctets; empty if that cannot be said
 * @param error by how much the ratio may be off 1 in 95 of 100 cases, though all is right
 * @param diagnosis the verdict in a sentence
 */
public record Row(
    Address exporter,
    String deviceId,
    Optional<String> interfaceId,
    long ifIndex,
    String name,
    Direction direction,
    Instant from,
    Instant to,
    double flowOctets,
    Optional<Double> snmpOctets,
    Optional<Double> ratio,
    double error,
    Verdict verdict,
    String diagnosis) {

  /** As the interface sees it. */
  public enum Direction {
    IN,
    OUT
  }

  /** How the two compare. */
  public enum Verdict {
    /** Within the error. */
    AGREES,
    /** The sampling rate is not what the exporter says. */
    RATE_OFF,
    /** The other direction is exported, this one not, or not whole. */
    ONE_DIRECTION,
    /** Each packet is counted where it comes in and again where it goes out. */
    COUNTED_TWICE,
    /** Flows did not arrive. */
    LOST,
    NO_FLOWS,
    /** The counter is not known for these minutes. */
    NO_COUNTER,
    /** There are flows, but the counter stands still. */
    COUNTER_STILL
  }
}
