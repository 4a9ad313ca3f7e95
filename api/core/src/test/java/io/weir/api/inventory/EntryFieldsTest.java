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
    Map<String, String> fields = new HashMap<>(EntryFields.of(heard(Optional.empty())));
    fields.put("id", "a/b");
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> EntryFields.read(InventoryKind.NEIGHBOUR, fields));
    assertTrue(refused.getMessage().contains("wanted an id"), refused.getMessage());
  }

  @Test
  void aLinkIsTheSameFromBothEnds() {
    assertEquals(link("a", "1", "b", "2"), link("b", "2", "a", "1"));
  }

  private static Link link(String a, String interfaceA, String z, String interfaceZ) {
    return new Link(
        a, interfaceA, z, interfaceZ, "lldp", "both say so", 1, Instant.EPOCH, Instant.EPOCH);
  }

  @Test
  void whatMayBeEmptyIsReadByItsType() {
    for (Optional<Address> address :
        List.of(Optional.of(Address.parse("2001:db8::1")), Optional.<Address>empty())) {
      Neighbour heard = heard(address);
      assertEquals(heard, EntryFields.read(InventoryKind.NEIGHBOUR, EntryFields.of(heard)));
    }
    Map<String, String> fields = new HashMap<>(EntryFields.of(heard(Optional.empty())));
    fields.put("address", "here");
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> EntryFields.read(InventoryKind.NEIGHBOUR, fields));
    assertTrue(refused.getMessage().contains("address"), refused.getMessage());
  }

  private static Neighbour heard(Optional<Address> address) {
    return new Neighbour(
        "edge",
        "lldp-1",
        address.map(known -> "ge-0"),
        "lldp",
        "mac-address",
        "00:1b:2c:3d:4e:5f",
        "interface-name",
        "Gi0/1",
        "",
        "core",
        "",
        address,
        Instant.EPOCH);
  }

  private static String refusal(Map<String, String> fields) {
    return assertThrows(
            IllegalArgumentException.class, () -> EntryFields.read(InventoryKind.EXPORTER, fields))
        .getMessage();
  }
}
