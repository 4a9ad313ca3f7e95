package io.weir.collector.snmp.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.inventory.InterfaceSummary;
import io.weir.collector.snmp.model.counters.AgentTime;
import io.weir.collector.snmp.model.counters.Counter;
import io.weir.collector.snmp.model.counters.Interval;
import io.weir.collector.snmp.model.counters.Quantity;
import io.weir.collector.snmp.model.counters.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecentDayTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-11-21T00:00:00Z");
  private static final long SPEED = 1_000_000;

  private final RecentDay day = new RecentDay();
  private Reading before = reading(0, 0, 0);

  private static Reading reading(long minute, long in, long errors) {
    OptionalLong none = OptionalLong.empty();
    return new Reading(
        minute(minute),
        new AgentTime(OptionalLong.of(6_000 * minute + 1), none, none),
        none,
        Map.of(
            Quantity.IN_OCTETS,
            new Counter(in, true),
            Quantity.OUT_OCTETS,
            new Counter(0, true),
            Quantity.IN_ERRORS,
            new Counter(errors, false)));
  }

  private static Instant minute(long minute) {
    return MIDNIGHT.plus(Duration.ofMinutes(minute));
  }

  /** Until this minute so much was counted. */
  private void until(long minute, long octets, long errors) {
    Reading after =
        reading(
            minute,
            before.counters().get(Quantity.IN_OCTETS).value() + octets,
            before.counters().get(Quantity.IN_ERRORS).value() + errors);
    day.note(new Interval(before, after, OptionalLong.of(SPEED)));
    before = after;
  }

  /** Nothing is known until this minute. */
  private void gap(long minute) {
    before =
        reading(
            minute,
            before.counters().get(Quantity.IN_OCTETS).value(),
            before.counters().get(Quantity.IN_ERRORS).value());
  }

  private Optional<InterfaceSummary> at(long minute) {
    return day.summary("device", "eth0", minute(minute));
  }

  private static void assertNear(long wanted, long got) {
    assertTrue(Math.abs(wanted - got) <= 1, () -> "wanted " + wanted + ", got " + got);
  }

  @Test
  void sumsUpWhatIsKnown() {
    for (int slot = 1; slot <= 100; slot++) {
      until(slot * 5L, slot * 300L, 1);
    }
    InterfaceSummary summary = at(500).orElseThrow();
    assertNear(300 * 5_050, summary.octetsIn());
    assertEquals(100, summary.errorsIn());
    assertEquals(minute(500).minus(Duration.ofDays(1)), summary.start());
    assertEquals(8, summary.bitsInMin(), 0.05);
    assertEquals(8 * 50.5, summary.bitsInMean(), 1);
    assertEquals(8 * 100, summary.bitsInMax(), 2);
    assertEquals(8 * 95, summary.bitsIn95(), 2);
    assertEquals(0, summary.bitsOutMax());
    assertEquals(8 * 100.0 / SPEED, summary.utilisationPeak(), 2e-6);
  }

  @Test
  void movesOn() {
    until(60, 7_200_000, 60);
    for (int hour = 2; hour <= 24; hour++) {
      until(hour * 60L, 3_600, 0);
    }
    assertEquals(8 * 2_000, at(1_440).orElseThrow().bitsInMax(), 40);
    assertEquals(60, at(1_440).orElseThrow().errorsIn());
    until(1_455, 900, 0);
    assertEquals(45, at(1_455).orElseThrow().errorsIn(), "a quarter of the first hour is over");
    until(1_500, 2_700, 0);
    InterfaceSummary moved = at(1_500).orElseThrow();
    assertEquals(8, moved.bitsInMax(), 0.05);
    assertNear(24 * 3_600, moved.octetsIn());
    assertEquals(0, moved.errorsIn());
  }

  @Test
  void knowsNothingOfAGap() {
    assertTrue(at(10).isEmpty());
    gap(5);
    assertTrue(at(10).isEmpty());
    until(10, 3_000, 0);
    gap(600);
    until(605, 3_000, 0);
    InterfaceSummary summary = at(605).orElseThrow();
    assertEquals(80, summary.bitsInMin(), 0.5);
    assertEquals(80, summary.bitsInMean(), 0.5);
    gap(3 * 1_440);
    assertTrue(at(3 * 1_440).isEmpty());
    until(3 * 1_440 + 5, 6_000, 0);
    assertEquals(160, at(3 * 1_440 + 5).orElseThrow().bitsInMin(), 1);
    assertNear(6_000, at(3 * 1_440 + 5).orElseThrow().octetsIn());
  }

  @Test
  void sharesALongIntervalAmongItsSlots() {
    until(60, 3_600_000, 0);
    until(120, 0, 0);
    InterfaceSummary summary = at(120).orElseThrow();
    assertEquals(0, summary.bitsInMin());
    assertEquals(4_000, summary.bitsInMean(), 40);
    assertEquals(8_000, summary.bitsIn95(), 40);
  }

  @Test
  void countsIdleSlots() {
    until(5, 0, 0);
    until(10, 0, 0);
    until(15, 30_000, 0);
    InterfaceSummary summary = at(15).orElseThrow();
    assertEquals(0, summary.bitsInMin());
    assertEquals(800, summary.bitsInMax(), 4);
    assertEquals(800 / 3.0, summary.bitsInMean(), 2);
    assertNear(30_000, summary.octetsIn());
  }

  @Test
  void takesAClockThatIsSetBack() {
    until(600, 36_000, 0);
    before = reading(500, 36_000, 0);
    until(505, 300_000, 0);
    assertNear(336_000, at(600).orElseThrow().octetsIn());
  }
}
