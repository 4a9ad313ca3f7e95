package io.weir.api.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.weir.api.net.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowFilterTest {

  private final FlowBatch batch = new FlowBatch(2);

  FlowFilterTest() {
    batch.extend(2);
    flow(0, "10.1.2.3", "198.18.0.1", 6, 51000, 443, 0x12);
    flow(1, "2001:db8::1", "2001:db8::53", 17, 53, 40000, 0);
    batch.writeTexts(FlowField.APPLICATION_NAME)[0] = "video call";
    batch.writeNumbers(FlowField.SOURCE_MAC)[0] = 0x02005e100001L;
    batch.writeNumbers(FlowField.FLOW_END)[0] = 1_700_000_000_000L;
    batch.seal();
  }

  private void flow(int row, String source, String destination, int protocol, int... ports) {
    address(FlowField.SOURCE_ADDRESS, row, Address.parse(source));
    address(FlowField.DESTINATION_ADDRESS, row, Address.parse(destination));
    batch.writeNumbers(FlowField.PROTOCOL)[row] = protocol;
    batch.writeNumbers(FlowField.SOURCE_PORT)[row] = ports[0];
    batch.writeNumbers(FlowField.DESTINATION_PORT)[row] = ports[1];
    batch.writeNumbers(FlowField.TCP_FLAGS)[row] = ports[2];
    batch.writeNumbers(FlowField.SCALED_OCTETS)[row] = 5000;
    batch.writeNumbers(FlowField.INGRESS_INTERFACE)[row] = row + 1L;
  }

  private void address(FlowField field, int row, Address address) {
    batch.writeHighs(field)[row] = address.high();
    batch.writeLows(field)[row] = address.low();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|true|true",
        "any|true|true",
        "proto tcp and dst port 443 and src net 10.0.0.0/8|true|false",
        "tcp|true|false",
        "not tcp|false|true",
        "! proto 6|false|true",
        "port 53|false|true",
        "src port 53 or dst port 443|true|true",
        "src or dst port 53|false|true",
        "port 400-500|true|false",
        "port 80,443|true|false",
        "port > 1023|true|true",
        "dst port != 443|false|true",
        "host 2001:db8::53|false|true",
        "src host 198.18.0.1|false|false",
        "ip 10.1.2.3,2001:db8::1|true|true",
        "ipv6|false|true",
        "inet|true|false",
        "sourceIPv4Address 0.0.0.0/0|true|false",
        "sourceIPv6Address 2001:db8::/32|false|true",
        "flags SA|true|false",
        "flags F|false|false",
        "bytes >= 5k|true|true",
        "bytes > 5000|false|false",
        "in if 1|true|false",
        "if 2|false|true",
        "applicationName \"video call\"|true|false",
        "applicationName != \"video call\"|false|true",
        "src mac 02:00:5e:10:00:01|true|false",
        "flowEndMilliseconds >= 2023-11-14T22:13:20Z|true|false",
        "tcp dst port 443|true|false",
        "(tcp or udp) and not (port 53 and udp)|true|false",
        "protocolIdentifier = 0x11|false|true",
      })
  void decides(String filter, boolean first, boolean second) {
    FlowFilter parsed = FlowFilter.parse(filter);
    assertEquals(first, parsed.matches(batch, 0), filter);
    assertEquals(second, parsed.matches(batch, 1), filter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and", "tcp and", "port", "port 99999999999999999999", "src", "src tcp", "host 10.0.0.256",
        "net 10.0.0.0/33", "(tcp", "tcp)", "colour red", "flags XYZ", "proto nonsense", "port = =",
        "host example.org", "in 5", "|", "src mac 1:2", "flowEndMilliseconds yesterday", "\"", "&"
      })
  void saysWhatWasWantedAndGot(String filter) {
    var error = assertThrows(IllegalArgumentException.class, () -> FlowFilter.parse(filter));
    assertEquals(true, error.getMessage().matches("wanted .* got .*"), error.getMessage());
  }

  @Test
  void pointsAtTheQuotationThatDoesNotEnd() {
    var error =
        assertThrows(
            IllegalArgumentException.class, () -> FlowFilter.parse("proto \"x and port 1"));
    assertEquals(
        "wanted a word at position 6 of the filter, got a quotation without end",
        error.getMessage());
  }

  @Test
  void boundsNesting() {
    assertThrows(
        IllegalArgumentException.class,
        () -> FlowFilter.parse("(".repeat(5000) + "tcp" + ")".repeat(5000)));
  }
}
