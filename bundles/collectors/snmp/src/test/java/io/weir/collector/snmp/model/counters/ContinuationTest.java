package io.weir.collector.snmp.model.counters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.collector.snmp.model.counters.Continuation.Apart;
import io.weir.collector.snmp.model.counters.Continuation.FromZero;
import io.weir.collector.snmp.model.counters.Continuation.Plain;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How each kind of break goes on in a series of which others take the growth for traffic. */
class ContinuationTest {

  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  private static final long MEGABIT = 1_000_000;
  private static final long DAY = 8_640_000;
  private static final long WRAP = 1L << 32;

  private record At(long upTime, long discontinuity, Counter counter) {
    Reading reading(long second) {
      OptionalLong none = OptionalLong.empty();
      return new Reading(
          START.plusSeconds(second),
          new AgentTime(upTime < 0 ? none : OptionalLong.of(upTime), none, none),
          discontinuity < 0 ? none : OptionalLong.of(discontinuity),
          Map.of(Quantity.IN_OCTETS, counter));
    }
  }

  private static At wide(long upTime, long discontinuity, long value) {
    return new At(upTime, discontinuity, new Counter(value, true));
  }

  private static At narrow(long upTime, long value) {
    return new At(upTime, -1, new Counter(value, false));
  }

  private record Case(String what, At before, At after, long speed, Continuation expected) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Case zero(String what, At before, At after, long speed, long millis) {
    return new Case(what, before, after, speed, new FromZero(START.plusMillis(millis)));
  }

  private static Case plain(String what, At before, At after, long speed) {
    return new Case(what, before, after, speed, new Plain());
  }

  private static Case apart(String what, At before, At after, long speed) {
    return new Case(what, before, after, speed, new Apart());
  }

  static Stream<Case> cases() {
    return Stream.of(
        plain("goes on", wide(DAY, 0, 10), wide(DAY + 6_000, 0, 90), MEGABIT),
        zero("reboot", wide(DAY, 0, 10), wide(1_000, 0, 90), MEGABIT, 50_000),
        zero("reboot, lower", wide(DAY, 0, 1L << 50), wide(1_000, 0, 90), MEGABIT, 50_000),
        zero("reboot, speed unknown", wide(DAY, 0, 10), wide(1_000, 0, 90), 0, 50_000),
        zero(
            "reboot, as fast as the line",
            wide(DAY, 0, 10),
            wide(1_000, 0, 2_500_000),
            MEGABIT,
            40_000),
        plain("agent alone restarts", wide(DAY, 0, 1L << 50), wide(9, 0, (1L << 50) + 9), MEGABIT),
        apart("reboot to anything", wide(DAY, 0, 10), wide(1_000, 0, 1L << 50), MEGABIT),
        zero(
            "card changed",
            wide(DAY, 5, 1L << 50),
            wide(DAY + 6_000, DAY + 2_000, 700),
            MEGABIT,
            20_000),
        zero(
            "card changed as the up-time wraps",
            wide(WRAP - 3_000, 5, 1L << 50),
            wide(3_000, 1_000, 700),
            MEGABIT,
            40_000),
        apart(
            "discontinuity to a higher value",
            wide(DAY, 5, 700),
            wide(DAY + 6_000, DAY + 2_000, 1L << 50),
            MEGABIT),
        plain(
            "discontinuity that changes little",
            wide(DAY, 5, 1L << 50),
            wide(DAY + 6_000, DAY + 2_000, (1L << 50) + 7),
            MEGABIT),
        zero("reset that nobody tells", wide(-1, -1, 9_000_000), wide(-1, -1, 5), MEGABIT, 1),
        apart("set back a little", wide(DAY, 0, 1L << 50), wide(DAY + 6_000, 0, 1L << 49), MEGABIT),
        apart("above the speed", wide(DAY, 0, 0), wide(DAY + 6_000, 0, 1L << 40), MEGABIT),
        apart("to 32 bits", wide(DAY, -1, 10), narrow(DAY + 6_000, 20), MEGABIT),
        zero("32 bits reset", narrow(DAY, 1L << 31), narrow(DAY + 6_000, 5), MEGABIT, 1),
        plain("32 bits wrap", narrow(DAY, WRAP - 10), narrow(DAY + 6_000, 20), MEGABIT));
  }

  private static Interval interval(At before, At after, long seconds, long speed) {
    OptionalLong known = speed > 0 ? OptionalLong.of(speed) : OptionalLong.empty();
    return new Interval(before.reading(0), after.reading(seconds), known);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void goesOn(Case one) {
    Interval interval = interval(one.before(), one.after(), 60, one.speed());
    assertEquals(one.expected(), Continuation.of(interval, Quantity.IN_OCTETS));
  }

  /** The growth that a rate() sees, whatever the values are: a fall is a reset to 0. */
  private static double growth(double from, double to) {
    return to >= from ? to - from : to;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noRateIsAboveTheSpeedWhateverComes(long seed) {
    Random random = new Random(seed);
    long speed = 100 * MEGABIT;
    int shown = 0;
    for (int round = 0; round < 20_000; round++) {
      At before = wide(random.nextInt(1 << 24), random.nextInt(3), value(random));
      At after = wide(random.nextInt(1 << 24), random.nextInt(3), value(random));
      Interval interval = interval(before, after, 60, speed);
      Continuation how = Continuation.of(interval, Quantity.IN_OCTETS);
      double most = speed / 8.0 * (60 + 15) + 1;
      double was = before.counter().value();
      double is = after.counter().value();
      if (how instanceof FromZero zero) {
        assertTrue(zero.time().isAfter(interval.before().time()));
        assertTrue(zero.time().isBefore(interval.after().time()));
        assertTrue(growth(was, 0) + is <= most);
        shown++;
      } else if (how instanceof Plain) {
        assertTrue(growth(was, is) <= most, () -> interval.toString());
        shown++;
      }
    }
    assertTrue(shown > 1_000, "only " + shown);
  }

  private static long value(Random random) {
    return random.nextLong(1L << random.nextInt(5, 50));
  }
}
