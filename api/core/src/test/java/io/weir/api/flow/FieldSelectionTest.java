package io.weir.api.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.net.Address;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldSelectionTest {

  private final FlowBatch batch = new FlowBatch(3);

  FieldSelectionTest() {
    batch.extend(3);
    address(0, "10.1.2.3");
    address(1, "2001:db8::1");
    address(2, "::");
    batch.seal();
  }

  private void address(int row, String text) {
    Address address = Address.parse(text);
    batch.writeHighs(FlowField.SOURCE_ADDRESS)[row] = address.high();
    batch.writeLows(FlowField.SOURCE_ADDRESS)[row] = address.low();
  }

  @ParameterizedTest
  @CsvSource({
    "sourceIPv4Address,true,false,false",
    "SOURCEIPV6ADDRESS,false,true,false",
    "sourceAddress,true,true,true",
    "sourceIPv4PrefixLength,true,false,false",
    "icmpTypeCodeIPv6,false,true,false",
    "sourceTransportPort,true,true,true",
  })
  void aNameMeansTheFlowsOfItsFamily(String name, boolean ipv4, boolean ipv6, boolean absent) {
    FlowFilter flows = FieldSelection.parse(name).get(0).flows();

    assertEquals(ipv4, flows.matches(batch, 0));
    assertEquals(ipv6, flows.matches(batch, 1));
    assertEquals(absent, flows.matches(batch, 2));
  }

  @Test
  void aNameForBothFamiliesIsWrittenAsThatOfTheValue() {
    FieldSelection either = FieldSelection.parse("sourceAddress").get(0);

    assertEquals("sourceIPv4Address", either.elementName(Address.parse("10.0.0.1")));
    assertEquals("sourceIPv6Address", either.elementName(Address.parse("2001:db8::1")));
  }

  @Test
  void selectionsNarrowAFilter() {
    FlowFilter filter =
        FieldSelection.restrict(
            FlowFilter.parse("src net 10.0.0.0/8"), FieldSelection.parse("sourceIPv6Address"));

    for (int row = 0; row < batch.size(); row++) {
      assertEquals(false, filter.matches(batch, row));
    }
  }

  @Test
  void everyFieldIsSelectedByEachOfItsElements() {
    for (FlowField field : FlowField.values()) {
      for (String name : field.elementNames()) {
        assertEquals(field, FieldSelection.parse(name).get(0).field());
      }
    }
    assertTrue(FieldSelection.names().containsAll(List.of("exporterAddress", "bgpNextHopAddress")));
  }

  @Test
  void aNameThatIsNoneIsNamed() {
    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> FieldSelection.parse("sourceAddress, sourcePort"));

    assertEquals(
        "wanted the name of a flow field such as sourceIPv4Address, got 'sourcePort'",
        refused.getMessage());
  }
}
