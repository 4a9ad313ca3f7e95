package io.weir.collector.snmp.model.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IfTypeTest {

  @ParameterizedTest
  @CsvSource({"6, ethernetCsmacd", "24, softwareLoopback", "0, 0", "99999, 99999", "-1, ''"})
  void isReadAsItIsWritten(long number, String label) {
    assertEquals(label, new IfType(number).label());
    assertEquals(new IfType(number), IfType.parse(label));
  }
}
