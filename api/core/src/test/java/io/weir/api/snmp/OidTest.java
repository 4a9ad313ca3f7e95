package io.weir.api.snmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OidTest {

  @Test
  void readsAndWritesDottedDecimal() {
    assertEquals("1.3.6.1.2.1.1.3.0", Oid.parse(".1.3.6.1.2.1.1.3.0").toString());
    assertEquals(4_294_967_295L, Oid.parse("1.3.4294967295").arc(2));
  }

  @Test
  void refusesWhatIsNoIdentifier() {
    for (String text : List.of("", ".", "1.", "1..3", "1.3.x", "1.-3", "1.4294967296")) {
      assertThrows(IllegalArgumentException.class, () -> Oid.parse(text), text);
    }
    assertThrows(IllegalArgumentException.class, () -> Oid.of(new int[129]));
  }

  @Test
  void sortsAsAgentsWalk() {
    List<Oid> walk =
        List.of(
            Oid.parse("1.3.6"),
            Oid.parse("1.3.6.1"),
            Oid.parse("1.3.6.1.9"),
            Oid.parse("1.3.6.1.10"),
            Oid.parse("1.3.6.1.2147483648"),
            Oid.parse("1.3.6.2"));
    assertEquals(walk, walk.stream().sorted().toList());
  }

  @Test
  void takesColumnAndIndexApart() {
    Oid column = Oid.parse("1.3.6.1.2.1.2.2.1.2");
    Oid cell = column.append(17, 3);
    assertTrue(cell.startsWith(column));
    assertFalse(column.startsWith(cell));
    assertFalse(Oid.parse("1.3.6.1.2.1.2.2.1.20.17").startsWith(column));
    assertEquals(Oid.of(17, 3), cell.from(column.size()));
    assertEquals(cell, column.append(Oid.of(17, 3)));
  }
}
