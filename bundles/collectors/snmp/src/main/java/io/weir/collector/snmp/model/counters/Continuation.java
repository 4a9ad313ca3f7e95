package io.weir.collector.snmp.model.counters;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a counter's series goes on where two readings do not tell what was counted between them: so
 * that whoever takes the series' growth for traffic, as a rate() does, never finds more than the
 * line can carry.
 */
public sealed interface Continuation {

  /** By the value itself: it grew no more than the line can carry. */
  record Plain() implements Continuation {}

  /**
   * From 0: the counter began anew, and its value has been counted since.
   *
   * @param time between the readings
   */
  record FromZero(Instant time) implements Continuation {}

  /** Not yet: the value is another for no reason that is known, and would be taken for traffic. */
  record Apart() implements Continuation {}

  /** How the series of each counter that both readings have goes on after an interval. */
  static Map<Quantity, Continuation> of(Interval interval) {
    Map<Quantity, Continuation> all = new EnumMap<>(Quantity.class);
    for (Quantity each : interval.after().counters().keySet()) {
      if (interval.before().counters().containsKey(each)) {
        all.put(each, of(interval, each));
      }
    }
    return all;
  }

  /** How the series of a counter, which both readings have, goes on after an interval. */
  static Continuation of(Interval interval, Quantity quantity) {
    Step step = interval.step(quantity);
    if (!step.isGap()) {
      return new Plain();
    }
    Optional<Instant> zero =
        beganAnew(interval, step.cause()).flatMap(when -> zero(interval, quantity, when));
    if (zero.isPresent()) {
      return new FromZero(zero.get());
    }
    boolean told = step.cause() == Step.Cause.RESTART || step.cause() == Step.Cause.DISCONTINUITY;
    return told && wentOn(interval, quantity) ? new Plain() : new Apart();
  }

  /** When a counter was 0 at the latest, if it may have been. */
  private static Optional<Instant> beganAnew(Interval interval, Step.Cause cause) {
    Reading after = interval.after();
    return switch (cause) {
      case RESTART -> after.agent().upTime().map(up -> after.time().minus(up));
      case DISCONTINUITY ->
          after.agent().since(after.discontinuity()).map(ago -> after.time().minus(ago));
      case RESET -> Optional.of(interval.before().time());
      case NONE, MISSING, NO_TIME, WIDTH, ABOVE_SPEED, WRAPS_TOO_FAST -> Optional.empty();
    };
  }

  /** Between the readings, and early enough for the line to carry what was counted since. */
  private static Optional<Instant> zero(Interval interval, Quantity quantity, Instant latest) {
    long value = interval.after().counters().get(quantity).value();
    if (value < 0 || value > interval.most(quantity)) {
      return Optional.empty();
    }
    Instant end = interval.after().time();
    double millis = Math.ceil(1_000 * value / interval.highestRate(quantity));
    Instant needed = end.minus(Duration.ofMillis((long) millis));
    Instant first = interval.before().time().plusMillis(1);
    Instant time = needed.isBefore(latest) ? needed : latest;
    return first.isBefore(end)
        ? Optional.of(time.isBefore(first) ? first : time)
        : Optional.empty();
  }

  /** Whether the counter stands where it could without having begun anew. */
  private static boolean wentOn(Interval interval, Quantity quantity) {
    Counter was = interval.before().counters().get(quantity);
    Counter is = interval.after().counters().get(quantity);
    long forward = is.value() - was.value();
    return was.wide() == is.wide()
        && forward >= 0
        && Long.compareUnsigned(is.value(), was.value()) >= 0
        && forward <= interval.most(quantity);
  }
}
