package io.weir.bench.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.bench.generator.Protocol;
import io.weir.bench.generator.Tools;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The peers store what the generator says it sent. */
class PeersTest {
  private static final int RATE = 5_000;

  @ParameterizedTest
  @EnumSource
  void nfdumpStoresEveryFlow(Protocol protocol) throws IOException {
    Tools.require(protocol == Protocol.SFLOW ? "sfcapd" : "nfcapd");
    Tools.require("nfdump");
    Trial trial = trial(NfdumpCollector.find(protocol), protocol);
    assertEquals(trial.sent().records(), trial.stored().flows());
    boolean sampled = protocol == Protocol.V5 || protocol == Protocol.SFLOW; // nfdump scales these
    assertEquals(
        sampled ? trial.sent().tally().scaledOctets() : trial.sent().tally().octets(),
        trial.stored().octets());
  }

  @ParameterizedTest
  @EnumSource
  void pmacctStoresEveryFlow(Protocol protocol) throws IOException {
    Tools.require(protocol == Protocol.SFLOW ? "sfacctd" : "nfacctd");
    Tools.require("pmacct");
    Trial trial = trial(PmacctCollector.find(protocol), protocol);
    assertTrue(
        trial.lossless(),
        () -> trial.sent().records() + " sent, " + trial.stored().flows() + " stored");
  }

  private static Trial trial(Optional<CollectorUnderTest> collector, Protocol protocol)
      throws IOException {
    try (Contestant contestant = new Contestant(collector.orElseThrow(), protocol, 4, RATE)) {
      Trial trial = contestant.trial(RATE, 1, () -> false);
      assertTrue(trial.cpuSeconds() >= 0 && trial.residentBytes() > 1 << 20);
      return trial;
    }
  }
}
