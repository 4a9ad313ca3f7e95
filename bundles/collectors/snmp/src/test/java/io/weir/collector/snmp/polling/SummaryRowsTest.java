package io.weir.collector.snmp.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.inventory.InterfaceSummary;
import io.weir.collector.snmp.MemoryInventory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryRowsTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-11-21T00:00:00Z");

  private final MemoryInventory store = new MemoryInventory();

  private static InterfaceSummary summary(String id, Instant start) {
    return new InterfaceSummary(
        "device",
        id,
        Duration.ofDays(1),
        start,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        0,
        0);
  }

  private static Instant quarter(int number) {
    return MIDNIGHT.plus(Duration.ofMinutes(15L * number));
  }

  private void write(SummaryRows rows, int quarter, String... ids) throws Exception {
    List<InterfaceSummary> now =
        List.of(ids).stream().map(id -> summary(id, quarter(quarter))).toList();
    assertEquals(ids.length, rows.write(store, "device", now));
  }

  private List<Instant> starts(String id) {
    return store.all(InterfaceSummary.class).stream()
        .filter(each -> each.interfaceId().equals(id))
        .map(InterfaceSummary::start)
        .toList();
  }

  @Test
  void endsAtTheLastQuarterOfAnHour() {
    assertEquals(quarter(1), SummaryRows.end(quarter(1)));
    assertEquals(quarter(1), SummaryRows.end(quarter(2).minusMillis(1)));
  }

  @Test
  void movesOnAndKeepsWholeDays() throws Exception {
    SummaryRows rows = new SummaryRows();
    for (int quarter = -3; quarter <= 97; quarter++) {
      write(rows, quarter, "eth0", "eth1");
      write(rows, quarter, "eth0", "eth1");
    }
    assertEquals(List.of(quarter(0), quarter(96), quarter(97)), starts("eth0"));
    assertEquals(List.of(quarter(0), quarter(96), quarter(97)), starts("eth1"));
  }

  @Test
  void replacesWhatAnEarlierProcessWrote() throws Exception {
    write(new SummaryRows(), 5, "eth0", "eth1");
    write(new SummaryRows(), 7, "eth0");
    assertEquals(List.of(quarter(7)), starts("eth0"));
    assertEquals(List.of(quarter(5)), starts("eth1"));
    write(new SummaryRows(), 200, "eth0");
    assertEquals(List.of(quarter(7), quarter(200)), starts("eth0"), "that was another day");
  }

  @Test
  void writesNothingOfNothing() throws Exception {
    assertEquals(0, new SummaryRows().write(store, "device", List.of()));
  }
}
