package io.weir.cli.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.cli.Run;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Datagrams written octet by octet from the standards, through the real decoders. */
class HandMadeDatagramTest {

  /** Cisco's header of 24 octets and one record of 48. Up for 1,000 s at 2026-01-31T10:00:00Z. */
  private static final String NETFLOW5 =
      "0005 0001 000f4240 697dd2a0 00000000 0000002a 00 07 4064"
          + "c0000201 c6336402 00000000 0003 0004 0000000a 000003e8 000f3e58 000f4240"
          + "c001 01bb 00 1b 06 20 fde8 fde9 18 10 0000";

  /** RFC 7011: template 256 with an enterprise element, then two sets of one record each. */
  private static final String IPFIX =
      "000a 0038 697dd2a0 00000000 00000005"
          + "0002 0014 0100 0002 0008 0004 8001 0002 00012345"
          + "0100 000a c0000201 beef"
          + "0100 000a c0000202 cafe";

  @Test
  void netflow5() {
    Run run = decode(NETFLOW5);
    assertEquals("", run.err());
    assertHas(
        run.out(),
        "\"_protocol\":\"netflow5\"",
        "\"sourceIPv4Address\":\"192.0.2.1\"",
        "\"destinationIPv4Address\":\"198.51.100.2\"",
        "\"ingressInterface\":3",
        "\"egressInterface\":4",
        "\"packetDeltaCount\":10",
        "\"octetDeltaCount\":1000",
        "\"flowStartMilliseconds\":\"2026-01-31T09:59:59Z\"",
        "\"flowEndMilliseconds\":\"2026-01-31T10:00:00Z\"",
        "\"sourceTransportPort\":49153",
        "\"destinationTransportPort\":443",
        "\"tcpControlBits\":27",
        "\"protocolIdentifier\":6",
        "\"ipClassOfService\":32",
        "\"bgpSourceAsNumber\":65000",
        "\"bgpDestinationAsNumber\":65001",
        "\"sourceIPv4PrefixLength\":24",
        "\"destinationIPv4PrefixLength\":16",
        "\"samplingInterval\":100");
  }

  @Test
  void anUnknownElementIsNamedByItsNumbers() {
    Run run = decode(IPFIX);
    assertEquals("", run.err());
    assertEquals(
        "{\"_protocol\":\"ipfix\",\"_exporter\":\"0.0.0.0\",\"_observationDomain\":5,"
            + "\"_template\":256,\"sourceIPv4Address\":\"192.0.2.1\",\"74565:1\":\"beef\"}\n"
            + "{\"_protocol\":\"ipfix\",\"_exporter\":\"0.0.0.0\",\"_observationDomain\":5,"
            + "\"_template\":256,\"sourceIPv4Address\":\"192.0.2.2\",\"74565:1\":\"cafe\"}\n",
        run.out());
  }

  @Test
  void dataWithoutATemplateIsNamed() {
    Run run = decode("000a 001a 697dd2a0 00000000 00000005 0100 000a c0000201 beef");
    assertEquals("", run.out());
    assertTrue(
        run.err().startsWith("weir: netflow: no template came for 1 data set of "), run.err());
    assertEquals(0, run.code());
  }

  private static Run decode(String hex) {
    return Run.with(HexFormat.of().parseHex(hex.replace(" ", "")), "decode", "-");
  }

  private static void assertHas(String line, String... members) {
    for (String member : members) {
      List<String> ends = List.of(member + ",", member + "}");
      assertTrue(ends.stream().anyMatch(line::contains), () -> member + " in " + line);
    }
  }
}
