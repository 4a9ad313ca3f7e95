package io.weir.api.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.net.Address;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EntryFieldsTest {

  private static final Exporter EXPORTER =
      new Exporter(
          Address.parse("192.0.2.1"),
          "edge",
          Instant.EPOCH,
          Instant.EPOCH,
          new TreeSet<>(List.of("ipfix", "sflow")),
          10,
          Optional.empty());

  @Test
  void anEntryComesBackFromItsTexts() {
    assertEquals(EXPORTER, EntryFields.read(InventoryKind.EXPORTER, EntryFields.of(EXPORTER)));
  }

  @Test
  void aMissingOrWrongFieldIsNamed() {
    Map<String, String> fields = new HashMap<>(EntryFields.of(EXPORTER));
    fields.put("address", "here");
    assertTrue(refusal(fields).contains("address"), refusal(fields));
    fields.remove("address");
    assertTrue(refusal(fields).contains("missing"), refusal(fields));
  }

  @Test
  void whatTheEntryRefusesIsSaid() {
    Map<String, String> fields = Map.of("id", "", "name", "", "address", "::");
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> EntryFields.read(InventoryKind.DEVICE, fields));
    assertTrue(refused.getMessage().contains("not empty"), refused.getMessage());
  }

  @Test
  void aLinkIsTheSameFromBothEnds() {
    assertEquals(new Link("a", "1", "b", "2", "lldp"), new Link("b", "2", "a", "1", "lldp"));
  }

  private static String refusal(Map<String, String> fields) {
    return assertThrows(
            IllegalArgumentException.class, () -> EntryFields.read(InventoryKind.EXPORTER, fields))
        .getMessage();
  }
}
