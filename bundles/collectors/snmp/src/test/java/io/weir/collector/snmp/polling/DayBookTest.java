package io.weir.collector.snmp.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.inventory.InterfaceSummary;
import io.weir.collector.snmp.model.counters.AgentTime;
import io.weir.collector.snmp.model.counters.Counter;
import io.weir.collector.snmp.model.counters.Interval;
import io.weir.collector.snmp.model.counters.Quantity;
import io.weir.collector.snmp.model.counters.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DayBookTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-11-21T00:00:00Z");
  private static final long SPEED = 1_000_000;

  private static Reading reading(long minute, long in, long out) {
    OptionalLong none = OptionalLong.empty();
    return new Reading(
        MIDNIGHT.plusSeconds(60 * minute),
        new AgentTime(OptionalLong.of(6_000 * minute + 1), none, none),
        none,
        Map.of(
            Quantity.IN_OCTETS,
            new Counter(in, true),
            Quantity.OUT_OCTETS,
            new Counter(out, true)));
  }

  private static DayBook book() {
    return new DayBook(LocalDate.parse("2026-11-21"));
  }

  @Test
  void sumsUpADay() {
    DayBook book = book();
    long in = 0;
    Reading before = reading(0, 0, 0);
    for (int slot = 1; slot <= 100; slot++) {
      in += slot * 300L;
      Reading after = reading(slot * 5L, in, 0);
      book.note(new Interval(before, after, OptionalLong.of(SPEED)));
      before = after;
    }
    InterfaceSummary summary = book.summary("device", "eth0").orElseThrow();
    assertEquals(in, summary.octetsIn());
    assertEquals(MIDNIGHT, summary.start());
    assertEquals(8, summary.bitsInMin(), 0.05);
    assertEquals(8 * 50.5, summary.bitsInMean(), 4);
    assertEquals(8 * 100, summary.bitsInMax(), 4);
    assertEquals(8 * 95, summary.bitsIn95(), 4);
    assertEquals(0, summary.bitsOutMax());
    assertEquals(8 * 100.0 / SPEED, summary.utilisationPeak(), 1e-5);
  }

  @Test
  void knowsNothingOfAGap() {
    DayBook book = book();
    book.note(new Interval(reading(5, 900, 0), reading(5, 1_000, 0), OptionalLong.of(SPEED)));
    assertTrue(book.summary("device", "eth0").isEmpty());
  }

  @Test
  void countsIdleSlots() {
    DayBook book = book();
    book.note(new Interval(reading(0, 7, 7), reading(4, 7, 7), OptionalLong.of(SPEED)));
    book.note(new Interval(reading(4, 7, 7), reading(9, 7, 7), OptionalLong.of(SPEED)));
    book.note(new Interval(reading(9, 7, 7), reading(14, 30_007, 7), OptionalLong.of(SPEED)));
    InterfaceSummary summary = book.summary("device", "eth0").orElseThrow();
    assertEquals(0, summary.bitsInMin());
    assertEquals(800, summary.bitsInMax(), 4);
    assertEquals(800 / 3.0, summary.bitsInMean(), 2);
    assertEquals(30_000, summary.octetsIn());
  }
}
