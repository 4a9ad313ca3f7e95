package io.weir.bench.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  @ParameterizedTest
  @EnumSource
  void whatArrivesAddsUpToWhatItSaysItSent(Protocol protocol)
      throws IOException, InterruptedException {
    try (Receiver receiver = new Receiver();
        Generator generator = new Generator(settings(protocol, receiver.address(), 7))) {
      Sent first = generator.run(20_000, SHORT, () -> false);
      Sent second = generator.run(20_000, SHORT, () -> false);

      long datagrams =
          first.datagrams() + first.announcements() + second.datagrams() + second.announcements();
      List<ByteBuffer> arrived = receiver.await(datagrams);
      assertEquals(datagrams, arrived.size());
      ExportReader reader = new ExportReader();
      arrived.forEach(reader::read);
      Tally tally = first.tally().plus(second.tally());
      assertEquals(tally.records(), reader.records());
      assertEquals(tally.packets(), reader.packets());
      assertEquals(tally.octets(), reader.octets());
      assertEquals(tally.octets() * protocol.samplingInterval(), tally.scaledOctets());
      assertEquals(
          first.payloadOctets() + second.payloadOctets(),
          arrived.stream().mapToLong(ByteBuffer::limit).sum());
      assertEquals(0, reader.sequenceBreaks());
      assertEquals(7, first.exporters().size());
      assertTrue(first.exporters().stream().allMatch(e -> e.tally().records() > 0));
      assertTrue(tally.records() > 0);
    }
  }

  @Test
  void announcesOptionsAndCounters() throws IOException, InterruptedException {
    int interfaces = Interfaces.indexes().length;
    assertEquals(
        1 + interfaces + Application.COMMON.size(), announced(Protocol.V9).optionsRecords());
    assertEquals(
        1 + interfaces + Application.COMMON.size(), announced(Protocol.IPFIX).optionsRecords());
    assertEquals(interfaces, announced(Protocol.SFLOW).counterSamples());
  }

  private static ExportReader announced(Protocol protocol)
      throws IOException, InterruptedException {
    try (Receiver receiver = new Receiver();
        Generator generator = new Generator(settings(protocol, receiver.address(), 1))) {
      Sent sent = generator.run(1000, SHORT, () -> true);
      assertEquals(0, sent.records());
      ExportReader reader = new ExportReader();
      receiver.await(sent.announcements()).forEach(reader::read);
      return reader;
    }
  }

  @Test
  void neverSendsFasterThanTold() throws IOException {
    try (Receiver receiver = new Receiver();
        Generator generator = new Generator(settings(Protocol.V5, receiver.address(), 2))) {
      Sent sent = generator.run(5000, SHORT, () -> false);
      assertTrue(sent.records() <= 5000 * 0.3 + 60, () -> "sent " + sent.records());
    }
  }

  @Test
  void countsWhatTheKernelRefuses() throws IOException {
    InetSocketAddress nobody;
    try (Receiver receiver = new Receiver()) {
      nobody = receiver.address();
    }
    try (Generator generator = new Generator(settings(Protocol.V5, nobody, 1))) {
      Sent sent = generator.run(10_000, SHORT, () -> false);
      assertTrue(sent.refused() > 0);
      assertTrue(!sent.refusal().isEmpty());
    }
  }

  private static GeneratorSettings settings(
      Protocol protocol, InetSocketAddress to, int exporters) {
    assertEquals(InetAddress.getLoopbackAddress(), to.getAddress());
    return new GeneratorSettings(
        protocol, to, exporters, 42, 10, protocol.samplingInterval(), 256, 50);
  }
}
