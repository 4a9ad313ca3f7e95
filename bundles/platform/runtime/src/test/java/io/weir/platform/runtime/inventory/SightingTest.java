package io.weir.platform.runtime.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.collect.ExporterStatus;
import io.weir.api.inventory.Exporter;
import io.weir.api.net.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SightingTest {

  private static final Instant NOON = Sender.NOON;
  private static final Exporter NAMED =
      new Exporter(
          Address.parse("192.0.2.1"),
          "edge",
          NOON.minusSeconds(1000),
          NOON,
          new TreeSet<>(List.of("sflow")),
          512,
          Optional.of("edge-1"));

  private static Sighting sighting(Sender... senders) {
    List<ExporterStatus> all = List.of(senders).stream().map(Sender::status).toList();
    return Sighting.of(all).get(Address.parse(senders[0].address()));
  }

  private static SortedSet<String> set(String... texts) {
    return new TreeSet<>(List.of(texts));
  }

  @Test
  void whatOneAddressSendsToTwoCollectorsIsOneExporter() {
    Sender early = Sender.of("192.0.2.1").heard(NOON, NOON.plusSeconds(5)).sampling(100);
    Sender late =
        Sender.of("192.0.2.1").speaking("sflow").heard(NOON.minusSeconds(1), NOON.plusSeconds(9));
    Exporter entry = sighting(early, late).entry(Optional.empty());
    assertEquals(NOON.minusSeconds(1), entry.firstSeen());
    assertEquals(NOON.plusSeconds(9), entry.lastSeen());
    assertEquals(set("netflow", "sflow"), entry.protocols());
    assertEquals(100, entry.samplingInterval());
    assertEquals("", entry.name());
  }

  @Test
  void whoSentNoFlowIsNoExporter() {
    assertEquals(0, Sighting.of(List.of(Sender.of("192.0.2.1").records(0).status())).size());
  }

  @Test
  void whatPeoplePutIntoTheInventoryStays() {
    Exporter entry = sighting(Sender.of("192.0.2.1")).entry(Optional.of(NAMED));
    assertEquals("edge", entry.name());
    assertEquals(Optional.of("edge-1"), entry.deviceId());
    assertEquals(512, entry.samplingInterval());
    assertEquals(NAMED.firstSeen(), entry.firstSeen());
    assertEquals(set("netflow", "sflow"), entry.protocols());
  }

  @Test
  void aClockThatIsBehindDoesNotSetTheTimeBack() {
    Sender before = Sender.of("192.0.2.1").heard(NOON.minusSeconds(9), NOON.minusSeconds(5));
    assertEquals(NOON, sighting(before).entry(Optional.of(NAMED)).lastSeen());
  }

  @Test
  void aLaterTimeIsNewsOnceADay() {
    Sender sender = Sender.of("192.0.2.1").speaking("sflow").sampling(512);
    assertFalse(sighting(sender.heard(NOON, NOON.plus(Duration.ofHours(24)))).isNewsTo(NAMED));
    assertTrue(sighting(sender.heard(NOON, NOON.plus(Duration.ofHours(25)))).isNewsTo(NAMED));
  }

  @Test
  void anotherProtocolIsNewsAtOnceAndAnotherSamplingOnceAnHour() {
    Sender sender = Sender.of("192.0.2.1").speaking("sflow");
    assertTrue(sighting(sender.speaking("netflow")).isNewsTo(NAMED));
    assertFalse(sighting(sender.sampling(1024)).isNewsTo(NAMED));
    Sender later = sender.sampling(1024).heard(NOON, NOON.plusSeconds(3601));
    assertTrue(sighting(later).isNewsTo(NAMED));
    assertFalse(sighting(later.sampling(0)).isNewsTo(NAMED));
  }
}
