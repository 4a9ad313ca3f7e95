package io.weir.platform.runtime.exporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.weir.api.collect.ExporterStatus;
import io.weir.api.flow.SequenceUnit;
import io.weir.api.net.Address;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExporterTableTest {

  private final ExporterTable table = new ExporterTable("edge", 100);

  private Exporter exporter(int number) {
    return table.of(0, Address.mapped(number), 0, 1);
  }

  private static SequenceNotes notes(SequenceUnit unit, long number, int count) {
    SequenceNotes notes = new SequenceNotes();
    notes.sequence(7, unit, number, count);
    return notes;
  }

  @Test
  void theSameSenderIsTheSameObject() {
    assertSame(exporter(1).id(), exporter(1).id());
    assertNotSame(exporter(1), exporter(2));
  }

  @Test
  void theOneHeardOfLongestAgoGivesWayAndItsLossesStayInTheSum() {
    exporter(0).decoded(1, notes(SequenceUnit.FLOWS, 0, 1), 1);
    exporter(0).decoded(1, notes(SequenceUnit.FLOWS, 11, 1), 1);
    Exporter first = exporter(1);
    for (int i = 2; i < 100; i++) {
      exporter(i);
    }
    assertSame(first, exporter(1));
    exporter(100);
    assertEquals(1, table.evicted());
    assertEquals(100, table.statuses(1).size());
    assertSame(first, exporter(1));
    assertEquals(10, table.totals(SequenceUnit.FLOWS, 1).missing());
    assertEquals(2, table.totals(SequenceUnit.FLOWS, 1).received());
  }

  @Test
  void aMillionSendersStayBounded() {
    for (int i = 0; i < 1_000_000; i++) {
      exporter(i).decoded(0, notes(SequenceUnit.DATAGRAMS, 0, 1), 1);
    }
    assertEquals(100, table.statuses(1).size());
    assertEquals(999_900, table.evicted());
    assertEquals(1_000_000, table.totals(SequenceUnit.DATAGRAMS, 1).received());
  }

  @Test
  void agentsBehindOneSenderHaveSequencesOfTheirOwn() {
    for (int number = 0; number < 10; number++) {
      for (int agent = 0; agent < 3; agent++) {
        SequenceNotes notes = notes(SequenceUnit.DATAGRAMS, number + 1_000 * agent, 1);
        notes.agent(0, Address.mapped(agent));
        exporter(1).decoded(0, notes, 1);
      }
    }
    SequenceTotals totals = table.totals(SequenceUnit.DATAGRAMS, 1);
    assertEquals(30, totals.received());
    assertEquals(0, totals.missing() + totals.awaited() + totals.duplicates());
  }

  @Test
  void streamsOfAnExporterStayBounded() {
    Exporter exporter = exporter(1);
    for (int i = 0; i < 100_000; i++) {
      SequenceNotes notes = new SequenceNotes();
      notes.sequence(i, SequenceUnit.SAMPLES, 1, 1);
      exporter.decoded(0, notes, 1);
    }
    assertEquals(100_000, table.totals(SequenceUnit.SAMPLES, 1).received());
  }

  @Test
  void theStatusTellsWhatWasSeen() {
    Exporter exporter = exporter(5);
    exporter.arrived(1464, 1_000);
    SequenceNotes notes = notes(SequenceUnit.FLOWS, 100, 30);
    notes.clock(3_000, 10);
    exporter.decoded(30, notes, 1_000);
    exporter.error("bad_version");
    table.open("netflow");
    ExporterStatus status = table.statuses(2_000).get(0);
    assertEquals("0.0.0.5", status.exporter().toString());
    assertEquals("edge", status.collector());
    assertEquals("netflow", status.protocol());
    assertEquals(30, status.records());
    assertEquals(1464, status.octets());
    assertEquals("flows", status.unit());
    assertEquals(Map.of("bad_version", 1L), status.errors());
    assertEquals(Optional.of(Duration.ofSeconds(2)), status.clockSkew());
  }
}
