package io.weir.collector.snmptraps.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.alert.Severity;
import io.weir.api.inventory.HistoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StormsTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final Map<String, HistoryEntry> written = new LinkedHashMap<>();
  private final Storms storms =
      new Storms(Duration.ofSeconds(60), 3, "run", entry -> written.put(entry.key(), entry));

  private void take(String device, String text, int second) {
    Event event = new Event(Optional.empty(), Severity.WARNING, text);
    storms.take(device, device + " by name", event, NOON.plusSeconds(second));
  }

  private List<String> texts() {
    return written.values().stream().map(HistoryEntry::text).toList();
  }

  @Test
  void tellsTheFirstAtOnceAndTheCountWhenTheWindowEnds() {
    take("a", "link down: interface 3", 0);
    assertEquals(List.of("a by name: link down: interface 3"), texts());
    take("a", "link down: interface 3", 1);
    take("a", "link down: interface 3", 59);
    storms.sweep(NOON.plusSeconds(59));
    assertEquals(1, written.size());
    assertTrue(texts().get(0).endsWith("interface 3"));
    storms.sweep(NOON.plusSeconds(60));
    assertEquals(
        List.of("a by name: link down: interface 3; 3 times until 2026-11-21T12:00:59Z"), texts());
  }

  @Test
  void keepsApartWhatIsNotTheSame() {
    take("a", "link down: interface 3", 0);
    take("a", "link down: interface 4", 0);
    take("b", "link down: interface 3", 0);
    assertEquals(3, written.size());
  }

  @Test
  void beginsAnewAfterTheWindow() {
    take("a", "down", 0);
    take("a", "down", 30);
    take("a", "down", 61);
    assertEquals(
        List.of("a by name: down; 2 times until 2026-11-21T12:00:30Z", "a by name: down"), texts());
  }

  @Test
  void endsTheOldestWhenThereAreTooMany() {
    take("a", "down", 0);
    take("a", "down", 1);
    take("b", "down", 2);
    take("c", "down", 3);
    take("d", "down", 4);
    assertTrue(texts().get(0).contains("2 times"));
    take("a", "down", 5);
    assertEquals(5, written.size());
  }

  @Test
  void closesAll() {
    take("a", "down", 0);
    take("a", "down", 1);
    storms.close();
    assertTrue(texts().get(0).contains("2 times"));
  }
}
