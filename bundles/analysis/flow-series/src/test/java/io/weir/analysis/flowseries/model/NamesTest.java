package io.weir.analysis.flowseries.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.Measure;
import io.weir.api.net.Address;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  private static final long START = 1_750_000_000_000L;

  /** The labels of the one series of a family that a flow is in. */
  private static Map<String, String> labels(Family family, Consumer<FlowBatch> flow) {
    FlowSeries series = new FlowSeries(Settings.limits(10, 100, 10), START, 1);
    FlowBatch batch = new FlowBatch(1);
    batch.extend(1);
    batch.writeNumbers(FlowField.COLLECTION_TIME)[0] = START;
    address(batch, FlowField.EXPORTER, "192.0.2.1");
    flow.accept(batch);
    batch.seal();
    series.accept(batch);
    Kept kept = new Kept();
    kept.take(series.close(START + 600_000));
    Map<String, String> labels =
        new TreeMap<>(kept.of(family, Measure.FLOWS, Map.of()).get(0).key().labels());
    assertEquals("192.0.2.1", labels.remove("exporter"));
    return labels;
  }

  private static void address(FlowBatch batch, FlowField field, String text) {
    Address address = Address.parse(text);
    batch.writeHighs(field)[0] = address.high();
    batch.writeLows(field)[0] = address.low();
  }

  private static void ports(FlowBatch batch, long protocol, long source, long destination) {
    batch.writeNumbers(FlowField.PROTOCOL)[0] = protocol;
    batch.writeNumbers(FlowField.SOURCE_PORT)[0] = source;
    batch.writeNumbers(FlowField.DESTINATION_PORT)[0] = destination;
  }

  @ParameterizedTest
  @CsvSource({
    "6, 443, 51000, https",
    "6, 51000, 443, https",
    "17, 443, 51000, quic",
    "17, 40000, 53, domain",
    "6, 40000, 53, domain",
    "6, 443, 5432, https",
    "6, 51000, 8080, http",
    "6, 514, 1000, shell",
    "17, 514, 1000, syslog",
    "17, 61000, 51820, wireguard",
    "6, 50001, 50000, tcp/50000",
    "6, 0, 50000, tcp/50000",
    "17, 0, 0, udp",
    "132, 2905, 2905, sctp/2905",
    "1, 0, 2048, icmp",
    "47, 7, 7, gre",
    "253, 0, 0, 253",
    "6, 65979, 7000000, tcp",
    "-1, 0, 0, 4294967295"
  })
  void anApplicationIsNamedByItsWellKnownPort(
      long protocol, long source, long destination, String name) {
    assertEquals(
        Map.of("application", name, "named_by", "port"),
        labels(Family.APPLICATION, batch -> ports(batch, protocol, source, destination)));
  }

  @ParameterizedTest
  @CsvSource({"netflix", "other", "tcp/50000", "https"})
  void theExportersNameForAnApplicationWins(String name) {
    assertEquals(
        Map.of("application", name, "named_by", "exporter"),
        labels(
            Family.APPLICATION,
            batch -> {
              ports(batch, 6, 443, 50_000);
              batch.writeTexts(FlowField.APPLICATION_NAME)[0] = name;
            }));
  }

  @Test
  void aLongNameIsCutOnceAndForAll() {
    String cut = Names.cut("a".repeat(300));
    assertEquals(cut, Names.cut(cut));
    assertEquals(true, cut.length() <= 128);
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 0, 10.1.2.0/24",
    "10.1.2.3, 15, 10.0.0.0/15",
    "10.1.2.3, 32, 10.1.2.3/32",
    "10.1.2.3, 33, 10.1.2.0/24",
    "0.0.0.0, 8, 0.0.0.0/8",
    "2001:db8:1:2:3::, 0, 2001:db8:1::/48",
    "2001:db8:1:2:3::, 32, 2001:db8::/32",
    "2001:db8:1:2:3::, 128, 2001:db8:1:2::/64",
    "::, 0, unknown"
  })
  void aPrefixHasTheFlowsLengthOrTheConfigured(String address, long length, String prefix) {
    assertEquals(
        Map.of("prefix", prefix),
        labels(
            Family.SOURCE_PREFIX,
            batch -> {
              address(batch, FlowField.SOURCE_ADDRESS, address);
              batch.writeNumbers(FlowField.SOURCE_PREFIX_LENGTH)[0] = length;
            }));
  }

  @Test
  void anInterfaceHasItsNameWhereItIsKnown() {
    assertEquals(
        Map.of("interface", "7", "interface_name", "xe-0/0/0", "direction", "in"),
        labels(
            Family.INTERFACE_IN,
            batch -> {
              batch.writeNumbers(FlowField.INGRESS_INTERFACE)[0] = 7;
              batch.writeTexts(FlowField.INGRESS_INTERFACE_NAME)[0] = "xe-0/0/0";
            }));
    assertEquals(
        Map.of("interface", "7", "direction", "out"),
        labels(
            Family.INTERFACE_OUT,
            batch -> batch.writeNumbers(FlowField.EGRESS_INTERFACE)[0] = 7));
  }

  @Test
  void whatWasNotExportedIsZero() {
    assertEquals(Map.of("as", "0"), labels(Family.SOURCE_AS, batch -> {}));
    assertEquals(Map.of("protocol", "0"), labels(Family.PROTOCOL, batch -> {}));
    assertEquals(
        Map.of("as", "4200000000"),
        labels(
            Family.DESTINATION_AS,
            batch -> batch.writeNumbers(FlowField.DESTINATION_AS)[0] = 4_200_000_000L));
  }
}
