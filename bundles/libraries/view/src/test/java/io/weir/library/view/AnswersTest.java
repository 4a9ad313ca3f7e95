package io.weir.library.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.collect.LedgerLine;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowRecord;
import io.weir.api.net.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

  @Test
  void aFlowIsWrittenByTheElementNamesOfItsFamily() {
    Map<FlowField, Object> values = new EnumMap<>(FlowField.class);
    values.put(FlowField.COLLECTION_TIME, 1_769_853_600_125L);
    values.put(FlowField.EXPORTER, Address.parse("192.0.2.1"));
    values.put(FlowField.SOURCE_ADDRESS, Address.parse("2001:db8::1"));
    values.put(FlowField.PROTOCOL, 6L);
    values.put(FlowField.IP_VERSION, 6L);
    values.put(FlowField.SOURCE_PREFIX_LENGTH, 48L);
    values.put(FlowField.OCTETS, -1L);
    values.put(FlowField.SAMPLING_SOURCE, 2L);
    values.put(FlowField.SOURCE_MAC, 0x02005e100001L);
    values.put(FlowField.APPLICATION_NAME, "a\"b\u0007");

    assertEquals(
        "{\"collectionTimeMilliseconds\":\"2026-01-31T10:00:00.125Z\","
            + "\"exporterIPv4Address\":\"192.0.2.1\",\"sourceIPv6Address\":\"2001:db8::1\","
            + "\"protocolIdentifier\":6,\"ipVersion\":6,\"octetDeltaCount\":18446744073709551615,"
            + "\"samplingSource\":\"options\",\"sourceIPv6PrefixLength\":48,"
            + "\"sourceMacAddress\":\"02:00:5e:10:00:01\",\"applicationName\":\"a\\\"b\\u0007\"}",
        Json.text(FlowText.json(new FlowRecord(values))));
  }

  @ParameterizedTest
  @CsvSource({
    "protocolIdentifier,6,tcp",
    "protocolIdentifier,253,253",
    "tcpControlBits,18,...A..S.",
    "sourceTransportPort,443,443",
  })
  void tablesNameCodes(String element, long value, String text) {
    assertEquals(text, FlowText.people(element, value));
  }

  private record Everything(
      Duration length,
      Optional<Instant> time,
      Optional<String> none,
      Health.Status status,
      Number number) {}

  @Test
  void jsonHasSecondsTimesNullsAndWords() {
    assertEquals(
        "{\"length\":-0.25,\"time\":\"2026-01-31T10:00:00Z\",\"none\":null,"
            + "\"status\":\"degraded\",\"number\":1000000000000000}",
        Json.text(
            new Everything(
                Duration.ofMillis(-250),
                Optional.of(Instant.parse("2026-01-31T10:00:00Z")),
                Optional.empty(),
                Health.Status.DEGRADED,
                Rounding.decimals(1e15, 0))));
  }

  @Test
  void theLedgerSaysInASentenceWhatWasLostWhere() {
    LedgerLine whole = new LedgerLine("kernel", "datagrams", 10, 10, 0, 0, Map.of());
    assertEquals("Nothing was lost.", LossAnswer.of(List.of(whole)).result());

    LedgerLine lossy =
        new LedgerLine("queue:columnar", "flows", 10, 5, 3, 2, Map.of("full", 2L, "failed", 1L));
    assertEquals(
        "Lost: 3 flows at queue:columnar (failed 1, full 2).",
        LossAnswer.of(List.of(whole, lossy)).result());

    LossAnswer wrong =
        LossAnswer.of(List.of(new LedgerLine("decode", "datagrams", 10, 8, 0, 0, Map.of())));
    assertEquals(false, wrong.balanced());
    assertTrue(
        wrong.result().endsWith("decode does not add up: 10 in, but 8 out, 0 lost and 0 waiting."),
        wrong.result());
  }

  @Test
  void healthWithoutAnybodyIsDown() {
    Health health;
    try (StatusBoard board = new StatusBoard()) {
      health = Health.of(new Services(Optional.empty(), List.of(), List.of()), board);
    }

    assertEquals(Health.Status.DOWN, health.status());
    assertEquals(2, health.checks().size());
  }
}
