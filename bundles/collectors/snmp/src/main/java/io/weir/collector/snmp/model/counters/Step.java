package io.weir.collector.snmp.model.counters;

import java.util.OptionalLong;

/**
 * How much was counted between two readings, if that can be known.
 *
 * @param certainty how well it is known
 * @param amount empty in a gap; whole wraps that nobody can see may be missing where it is {@link
 *     Certainty#AT_LEAST}
 * @param cause why it is a gap, or not exact; {@link Cause#NONE} where it is
 */
public record Step(Certainty certainty, OptionalLong amount, Cause cause) {

  /** How well an amount is known. */
  public enum Certainty {
    EXACT,
    AT_LEAST,
    GAP
  }

  /** What is in the way of knowing it. */
  public enum Cause {
    NONE,
    /** One of the readings has no such counter. */
    MISSING,
    /** The readings are not one after the other. */
    NO_TIME,
    /** The agent or the device started anew. */
    RESTART,
    /** ifCounterDiscontinuityTime says that the counters broke. */
    DISCONTINUITY,
    /** One reading has the Counter64, the other the Counter32. */
    WIDTH,
    /** The counter went back, and not by a wrap. */
    RESET,
    /** More than the line can carry. */
    ABOVE_SPEED,
    /** At this speed a Counter32 may have wrapped more than once. */
    WRAPS_TOO_FAST
  }

  static Step exact(long amount) {
    return new Step(Certainty.EXACT, OptionalLong.of(amount), Cause.NONE);
  }

  static Step atLeast(long amount, Cause cause) {
    return new Step(Certainty.AT_LEAST, OptionalLong.of(amount), cause);
  }

  static Step gap(Cause cause) {
    return new Step(Certainty.GAP, OptionalLong.empty(), cause);
  }

  public boolean isGap() {
    return certainty == Certainty.GAP;
  }
}
