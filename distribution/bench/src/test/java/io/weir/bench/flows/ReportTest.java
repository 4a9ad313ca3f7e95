package io.weir.bench.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.bench.generator.ExporterSent;
import io.weir.bench.generator.Protocol;
import io.weir.bench.generator.Sent;
import io.weir.bench.generator.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static Trial trial(long sent, long stored, long refused, long heldBack) {
    ExporterSent exporter =
        new ExporterSent(
            "127.1.0.1", 0, 10, 1, 9000, refused, new Tally(sent, sent, sent, sent, sent));
    return new Trial(
        new Sent(Protocol.V9, 2, 1, 0, "", List.of(exporter)),
        new Stored(stored, stored, stored),
        0.5,
        1 << 20,
        heldBack);
  }

  @Test
  void printsTheAgreedJson() throws JsonProcessingException {
    Map<String, Trial> results = new LinkedHashMap<>();
    results.put("weir", trial(1_000_000, 1_000_000, 0, 0));
    results.put("nfcapd", trial(500_000, 250_000, 0, 0));
    assertEquals(
        "{\"weir\":{\"flowsPerSecond\":500000,\"cpuSecondsPerMillionFlows\":0.5,"
            + "\"residentBytes\":1048576,\"sent\":1000000,\"stored\":1000000},"
            + "\"peers\":{\"nfcapd\":{\"flowsPerSecond\":250000,"
            + "\"cpuSecondsPerMillionFlows\":2.0,"
            + "\"residentBytes\":1048576,\"sent\":500000,\"stored\":250000}}}",
        new ObjectMapper().writeValueAsString(new Report(results).json()));
  }

  @Test
  void everyMissingRefusedOrDoubledFlowIsLoss() {
    assertTrue(trial(100, 100, 0, 0).lossless());
    assertFalse(trial(100, 99, 0, 0).lossless());
    assertFalse(trial(100, 101, 0, 0).lossless());
    assertFalse(trial(100, 100, 1, 0).lossless());
    assertTrue(trial(100, 99, 0, 1).lossless());
  }
}
