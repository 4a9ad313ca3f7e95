package io.weir.collector.snmp.model.counters;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Two readings of one interface, one after the other, and what they say together.
 *
 * @param speed of the interface in bits a second, empty where unknown; of two readings at different
 *     speeds, the higher
 */
public record Interval(Reading before, Reading after, OptionalLong speed) {

  /**
   * Agents count in bursts and answer late: what was counted may be of this much longer than the
   * interval.
   */
  private static final Duration SLACK = Duration.ofSeconds(15);

  private static final double BITS_PER_OCTET = 8;

  public Duration length() {
    return Duration.between(before.time(), after.time());
  }

  /** What was counted in the interval. */
  public Step step(Quantity quantity) {
    Counter was = before.counters().get(quantity);
    Counter is = after.counters().get(quantity);
    if (was == null || is == null) {
      return Step.gap(Step.Cause.MISSING);
    }
    return broken(was, is).map(Step::gap).orElseGet(() -> difference(was, is, most(quantity)));
  }

  /**
   * The rate in the interval, in octets, packets or errors a second; never above what the line can
   * carry, and empty in a gap.
   */
  public OptionalDouble rate(Quantity quantity) {
    OptionalLong amount = step(quantity).amount();
    if (amount.isEmpty()) {
      return OptionalDouble.empty();
    }
    double rate = amount.getAsLong() / seconds(length());
    return OptionalDouble.of(Math.min(rate, highestRate(quantity)));
  }

  /** The share of the speed that the octets of a direction took, 0 to 1. */
  public OptionalDouble utilisation(Quantity octets) {
    OptionalDouble rate = rate(octets);
    return rate.isPresent() && speed.orElse(0) > 0
        ? OptionalDouble.of(rate.getAsDouble() * BITS_PER_OCTET / speed.getAsLong())
        : OptionalDouble.empty();
  }

  private Optional<Step.Cause> broken(Counter was, Counter is) {
    if (length().isNegative() || length().isZero()) {
      return Optional.of(Step.Cause.NO_TIME);
    }
    if (after.agent().restartedSince(before.agent(), length())) {
      return Optional.of(Step.Cause.RESTART);
    }
    if (discontinuous()) {
      return Optional.of(Step.Cause.DISCONTINUITY);
    }
    return was.wide() == is.wide() ? Optional.empty() : Optional.of(Step.Cause.WIDTH);
  }

  /** A change says that the counters broke, unless the agent only gives its up-time there. */
  private boolean discontinuous() {
    boolean changed =
        before.discontinuity().isPresent()
            && after.discontinuity().isPresent()
            && !before.discontinuity().equals(after.discontinuity());
    return changed && !(givesUpTime(before) && givesUpTime(after));
  }

  private static boolean givesUpTime(Reading reading) {
    return reading.discontinuity().equals(reading.agent().sysUpTime());
  }

  /**
   * The difference of two values of one counter.
   *
   * @param most that can have been counted, {@link Long#MAX_VALUE} if nobody knows
   */
  private static Step difference(Counter was, Counter is, long most) {
    if (!is.wide()) {
      return narrow(was.value(), is.value(), most);
    }
    long forward = is.value() - was.value();
    if (Long.compareUnsigned(is.value(), was.value()) >= 0) {
      return forward < 0 || forward > most ? Step.gap(Step.Cause.ABOVE_SPEED) : Step.exact(forward);
    }
    boolean known = most != Long.MAX_VALUE;
    if (known && forward >= 0 && forward <= most) {
      return Step.exact(forward);
    }
    return known && was.value() > 0 && was.value() < Counter.NARROW_MODULUS
        ? wrappedAt32Bits(was.value(), is.value(), most)
        : Step.gap(Step.Cause.RESET);
  }

  /** Some agents fill a Counter64 from one of 32 bits. */
  private static Step wrappedAt32Bits(long was, long is, long most) {
    Step step = narrow(was, is, most);
    boolean nearTheEnd = was > Counter.NARROW_MODULUS / 2;
    return nearTheEnd && step.certainty() == Step.Certainty.EXACT
        ? step
        : Step.gap(Step.Cause.RESET);
  }

  private static Step narrow(long was, long is, long most) {
    long forward = Math.floorMod(is - was, Counter.NARROW_MODULUS);
    if (most == Long.MAX_VALUE) {
      boolean wrapped = is < was && forward > Counter.NARROW_MODULUS / 2;
      return wrapped ? Step.gap(Step.Cause.RESET) : Step.exact(forward);
    }
    if (forward > most) {
      return Step.gap(is < was ? Step.Cause.RESET : Step.Cause.ABOVE_SPEED);
    }
    return most - forward >= Counter.NARROW_MODULUS
        ? Step.atLeast(forward, Step.Cause.WRAPS_TOO_FAST)
        : Step.exact(forward);
  }

  /** What can have been counted at most, {@link Long#MAX_VALUE} if nobody knows. */
  long most(Quantity quantity) {
    double rate = highestRate(quantity);
    return Double.isInfinite(rate)
        ? Long.MAX_VALUE
        : (long) Math.ceil(rate * seconds(length().plus(SLACK)));
  }

  /** What can be counted a second, infinite if nobody knows. */
  double highestRate(Quantity quantity) {
    return speed.orElse(0) > 0
        ? (double) speed.getAsLong() / quantity.bitsEach()
        : Double.POSITIVE_INFINITY;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
