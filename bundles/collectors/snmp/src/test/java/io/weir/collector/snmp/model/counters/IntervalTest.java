package io.weir.collector.snmp.model.counters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.collector.snmp.model.counters.Step.Cause;
import io.weir.collector.snmp.model.counters.Step.Certainty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case that a pair of readings can be. */
class IntervalTest {

  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  private static final long MEGABIT = 1_000_000;
  private static final long WRAP = 1L << 32;
  private static final long DAY = 8_640_000;

  /** One reading: sysUpTime in ticks, -1 for what is not there. */
  private record At(
      long upTime, long boots, long engineTime, long discontinuity, long value, boolean wide) {

    At(long upTime, long value, boolean wide) {
      this(upTime, -1, -1, -1, value, wide);
    }

    At engine(long boots, long time) {
      return new At(upTime, boots, time, discontinuity, value, wide);
    }

    At broke(long when) {
      return new At(upTime, boots, engineTime, when, value, wide);
    }

    Reading reading(Instant time) {
      AgentTime agent = new AgentTime(some(upTime), some(boots), some(engineTime));
      Map<Quantity, Counter> counters = Map.of(Quantity.IN_OCTETS, new Counter(value, wide));
      return new Reading(time, agent, some(discontinuity), counters);
    }

    private static OptionalLong some(long value) {
      return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }
  }

  private record Case(
      String what,
      At before,
      At after,
      int seconds,
      long speed,
      Certainty certainty,
      Cause cause,
      long amount) {

    @Override
    public String toString() {
      return what;
    }
  }

  private static Case exact(String what, At was, At is, int seconds, long speed, long amount) {
    return new Case(what, was, is, seconds, speed, Certainty.EXACT, Cause.NONE, amount);
  }

  private static Case gap(String what, At was, At is, int seconds, long speed, Cause cause) {
    return new Case(what, was, is, seconds, speed, Certainty.GAP, cause, -1);
  }

  private static At wide(long upTime, long value) {
    return new At(upTime, value, true);
  }

  private static At narrow(long upTime, long value) {
    return new At(upTime, value, false);
  }

  static Stream<Case> plain() {
    return Stream.of(
        exact(
            "64 bits go on", wide(DAY, 100), wide(DAY + 6_000, 1_100), 60, 1_000 * MEGABIT, 1_000),
        exact("nothing counted", wide(DAY, 100), wide(DAY + 6_000, 100), 60, MEGABIT, 0),
        exact("32 bits go on", narrow(DAY, 7), narrow(DAY + 6_000, 9), 60, 10 * MEGABIT, 2),
        exact(
            "32 bits wrap", narrow(DAY, WRAP - 10), narrow(DAY + 6_000, 20), 60, 10 * MEGABIT, 30),
        exact(
            "32 bits wrap, speed unknown", narrow(DAY, WRAP - 1), narrow(DAY + 6_000, 4), 60, 0, 5),
        exact("64 bits wrap", wide(DAY, -5), wide(DAY + 6_000, 5), 60, MEGABIT, 10),
        exact(
            "64 bits that wrap at 32", wide(DAY, WRAP - 1), wide(DAY + 6_000, 9), 60, MEGABIT, 10),
        exact("upper half of 64 bits", wide(DAY, -900), wide(DAY + 6_000, -100), 60, MEGABIT, 800),
        exact("no up-time at all", wide(-1, 5), wide(-1, 6), 60, MEGABIT, 1),
        exact(
            "line rate, read late",
            wide(DAY, 0),
            wide(DAY + 6_000, 8_000_000),
            60,
            MEGABIT,
            8_000_000));
  }

  static Stream<Case> lost() {
    return Stream.of(
        gap("64 bits reset", wide(DAY, 900_000), wide(DAY + 6_000, 5), 60, MEGABIT, Cause.RESET),
        gap("reset, speed unknown", wide(DAY, 900), wide(DAY + 6_000, 5), 60, 0, Cause.RESET),
        gap(
            "32 bits reset",
            narrow(DAY, 1L << 31),
            narrow(DAY + 6_000, 5),
            60,
            10 * MEGABIT,
            Cause.RESET),
        gap(
            "32 bits reset, no speed",
            narrow(DAY, 9_000),
            narrow(DAY + 6_000, 5),
            60,
            0,
            Cause.RESET),
        gap(
            "above the speed",
            wide(DAY, 0),
            wide(DAY + 6_000, 100_000_000),
            60,
            MEGABIT,
            Cause.ABOVE_SPEED),
        gap("width changes", wide(DAY, 10), narrow(DAY + 6_000, 20), 60, MEGABIT, Cause.WIDTH),
        gap("no time between", wide(DAY, 10), wide(DAY, 20), 0, MEGABIT, Cause.NO_TIME),
        gap("clock set back", wide(DAY, 10), wide(DAY, 20), -60, MEGABIT, Cause.NO_TIME),
        new Case(
            "32 bits, too fast",
            narrow(DAY, 10),
            narrow(DAY + 30_000, 20),
            300,
            1_000 * MEGABIT,
            Certainty.AT_LEAST,
            Cause.WRAPS_TOO_FAST,
            10));
  }

  static Stream<Case> restarts() {
    long end = WRAP - 3_000;
    return Stream.of(
        gap("reboot", wide(DAY, 10), wide(500, 90), 60, MEGABIT, Cause.RESTART),
        gap(
            "reboot soon after a boot",
            wide(9_000, 10),
            wide(20_000, 90),
            3_600,
            MEGABIT,
            Cause.RESTART),
        exact("497 days", wide(end, 10), wide(3_000, 90), 60, MEGABIT, 80),
        gap(
            "reboot near 497 days",
            wide(end, 10),
            wide(200_000, 90),
            3_600,
            MEGABIT,
            Cause.RESTART),
        exact("first minutes after a boot", wide(3_000, 10), wide(9_000, 90), 60, MEGABIT, 80),
        exact("agent's clock stood still", wide(DAY, 10), wide(DAY + 9_000, 90), 300, MEGABIT, 80),
        exact(
            "497 days, engine goes on",
            wide(end, 10).engine(4, 100),
            wide(3_000, 90).engine(4, 160),
            60,
            MEGABIT,
            80),
        exact(
            "up-time of another clock",
            wide(DAY, 10).engine(4, 100),
            wide(7, 90).engine(4, 160),
            60,
            MEGABIT,
            80),
        gap(
            "engine booted",
            wide(DAY, 10).engine(4, 100),
            wide(DAY + 6_000, 90).engine(5, 3),
            60,
            MEGABIT,
            Cause.RESTART),
        gap(
            "engine time went back",
            wide(DAY, 10).engine(4, 100),
            wide(9, 90).engine(4, 3),
            60,
            MEGABIT,
            Cause.RESTART),
        exact(
            "boots latched",
            wide(DAY, 10).engine(Integer.MAX_VALUE, 100),
            wide(DAY + 6_000, 90).engine(Integer.MAX_VALUE, 3),
            60,
            MEGABIT,
            80),
        gap(
            "discontinuity",
            wide(DAY, 10).broke(5),
            wide(DAY + 6_000, 90).broke(DAY + 100),
            60,
            MEGABIT,
            Cause.DISCONTINUITY),
        exact(
            "same discontinuity",
            wide(DAY, 10).broke(5),
            wide(DAY + 6_000, 90).broke(5),
            60,
            MEGABIT,
            80),
        exact(
            "discontinuity is the up-time",
            wide(DAY, 10).broke(DAY),
            wide(DAY + 6_000, 90).broke(DAY + 6_000),
            60,
            MEGABIT,
            80),
        exact(
            "discontinuity is told for the first time",
            wide(DAY, 10),
            wide(DAY + 6_000, 90).broke(5),
            60,
            MEGABIT,
            80),
        gap(
            "discontinuity back to 0 without a reboot",
            wide(DAY, 10).broke(5),
            wide(DAY + 6_000, 90).broke(0),
            60,
            MEGABIT,
            Cause.DISCONTINUITY),
        gap(
            "discontinuity as the counter wraps",
            narrow(DAY, WRAP - 10).broke(5),
            narrow(DAY + 6_000, 20).broke(DAY + 100),
            60,
            10 * MEGABIT,
            Cause.DISCONTINUITY),
        gap(
            "reboot as the counter goes on",
            narrow(DAY, 1_000),
            narrow(2_000, 1_100),
            60,
            10 * MEGABIT,
            Cause.RESTART),
        exact(
            "497 days and the counter wraps",
            narrow(end, WRAP - 10),
            narrow(3_000, 20),
            60,
            10 * MEGABIT,
            30),
        exact(
            "497 days in an interval of five minutes",
            wide(WRAP - 100, 10),
            wide(29_900, 90),
            300,
            MEGABIT,
            80),
        exact(
            "away for an hour, and the same",
            wide(DAY, 10),
            wide(DAY + 360_000, 90),
            3_600,
            MEGABIT,
            80),
        gap(
            "away for an hour, and another",
            wide(DAY, 10),
            wide(100_000, 90),
            3_600,
            MEGABIT,
            Cause.RESTART),
        gap(
            "engine of another agent at the same address",
            wide(DAY, 10).engine(4, 100),
            wide(DAY + 6_000, 90).engine(3, 50_000),
            60,
            MEGABIT,
            Cause.RESTART),
        exact(
            "engine is told for the first time",
            wide(DAY, 10),
            wide(DAY + 6_000, 90).engine(4, 100),
            60,
            MEGABIT,
            80));
  }

  @ParameterizedTest
  @MethodSource({"plain", "lost", "restarts"})
  void tellsWhatWasCounted(Case one) {
    OptionalLong speed = one.speed() > 0 ? OptionalLong.of(one.speed()) : OptionalLong.empty();
    Interval interval =
        new Interval(
            one.before().reading(START),
            one.after().reading(START.plusSeconds(one.seconds())),
            speed);
    Step step = interval.step(Quantity.IN_OCTETS);
    assertEquals(one.cause(), step.cause());
    assertEquals(one.certainty(), step.certainty());
    assertEquals(one.amount(), step.amount().orElse(-1));
    assertEquals(step.isGap(), interval.rate(Quantity.IN_OCTETS).isEmpty());
    assertEquals(Cause.MISSING, interval.step(Quantity.OUT_OCTETS).cause());
  }

  @Test
  void aRateIsCappedByTheSpeed() {
    Interval interval =
        new Interval(
            wide(DAY, 0).reading(START),
            wide(DAY + 6_000, 8_000_000).reading(START.plusSeconds(60)),
            OptionalLong.of(MEGABIT));
    assertEquals(125_000, interval.rate(Quantity.IN_OCTETS).getAsDouble());
    assertEquals(1, interval.utilisation(Quantity.IN_OCTETS).getAsDouble());
  }

  @Test
  void aSummaryIsOfWhatIsKnown() {
    At[] readings = {wide(DAY, 0), wide(DAY + 6_000, 600), wide(10, 0), wide(6_010, 60_000)};
    List<Interval> intervals = new ArrayList<>();
    for (int i = 1; i < readings.length; i++) {
      intervals.add(
          new Interval(
              readings[i - 1].reading(START.plusSeconds(60L * i)),
              readings[i].reading(START.plusSeconds(60L * i + 60)),
              OptionalLong.of(100 * MEGABIT)));
    }
    TrafficSummary summary = TrafficSummary.of(intervals);
    assertEquals(Duration.ofMinutes(2), summary.known());
    TrafficSummary.Rates in = summary.in().orElseThrow();
    assertEquals(10, in.min());
    assertEquals(505, in.mean());
    assertEquals(1_000, in.max());
    assertEquals(1_000, in.percentile95());
    assertEquals(60_600, in.octets());
    assertTrue(summary.out().isEmpty());
  }
}
