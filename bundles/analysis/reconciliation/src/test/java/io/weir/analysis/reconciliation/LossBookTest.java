package io.weir.analysis.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.collect.ExporterStatus;
import io.weir.api.flow.ExporterId;
import io.weir.api.flow.SamplingSource;
import io.weir.api.net.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Losses by sequence numbers, over a time. */
class LossBookTest {

  private static final Address EXPORTER = Address.parse("192.0.2.1");
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final LossBook book = new LossBook(Duration.ofHours(1));

  static ExporterStatus status(long datagrams, long records, long missing, String unit) {
    return new ExporterStatus(
        new ExporterId(EXPORTER, 0),
        "netflow",
        "netflow",
        datagrams,
        0,
        records,
        Map.of(),
        missing,
        unit,
        0,
        0,
        0,
        Optional.empty(),
        1,
        SamplingSource.HEADER,
        0,
        START,
        START);
  }

  private void enter(int minute, long records, long missing) {
    book.enter(
        START.plus(Duration.ofMinutes(minute)), List.of(status(1, records, missing, "flows")));
  }

  @Test
  void countsSinceTheHostBeganAndThenOverTheTime() {
    assertEquals(0, book.lost(EXPORTER));
    enter(0, 900, 100);
    assertEquals(0.1, book.lost(EXPORTER), 1e-9);
    enter(30, 1_900, 100);
    assertEquals(0, book.lost(EXPORTER));
    enter(90, 2_400, 600);
    enter(91, 2_400, 600);
    assertEquals(0.5, book.lost(EXPORTER), 1e-9);
  }

  @Test
  void aRestartOfTheHostBeginsAnew() {
    enter(0, 900, 100);
    enter(5, 80, 20);
    assertEquals(0.2, book.lost(EXPORTER), 1e-9);
  }

  @Test
  void whereDatagramsAreNumberedTheyAreCounted() {
    book.enter(START, List.of(status(75, 1_000, 25, "datagrams")));
    assertEquals(0.25, book.lost(EXPORTER), 1e-9);
  }
}
