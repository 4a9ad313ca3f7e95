package io.weir.analysis.flowseries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weir.analysis.flowseries.model.Family;
import io.weir.analysis.flowseries.model.FlowSeries;
import io.weir.analysis.flowseries.model.Flows;
import io.weir.analysis.flowseries.model.Kept;
import io.weir.analysis.flowseries.model.Settings;
import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowProtocol;
import io.weir.api.flow.Measure;
import io.weir.api.net.Address;
import io.weir.library.packet.capture.CaptureReader;
import io.weir.library.packet.capture.UdpDatagram;
import io.weir.library.packet.capture.UdpDatagrams;
import io.weir.platform.runtime.pipeline.SamplingScale;
import io.weir.tck.RecordingSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The flows of real exporters, decoded as the host does, come to the same in every family. */
class CaptureSumsTest {

  private static final ExporterId FILE = new ExporterId(Address.parse("192.0.2.1"), 0);

  private final List<FlowProtocol> protocols =
      ServiceLoader.load(FlowProtocol.class).stream().map(ServiceLoader.Provider::get).toList();
  private final Map<FlowProtocol, FlowDecoder> decoders = new HashMap<>();
  private final RecordingSink sink = new RecordingSink();
  private long nowMillis;

  private static Path data() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("../shared/data/flow"))) {
      at = at.getParent();
    }
    assumeTrue(at != null, "skipped: no ../shared/data/flow beside the project");
    return at.resolve("../shared/data/flow").normalize();
  }

  /** Now is when the capture was taken, so that the flows' own times count. */
  private void read(Path file) {
    try (UdpDatagrams capture = new UdpDatagrams(CaptureReader.open(file))) {
      for (Optional<UdpDatagram> next = capture.next(); next.isPresent(); next = capture.next()) {
        UdpDatagram datagram = next.get();
        nowMillis = Math.max(nowMillis, datagram.timeNanos() / 1_000_000);
        decode(datagram.payload(), new ExporterId(datagram.source(), 0));
      }
    } catch (IOException e) {
      octets(file);
    }
  }

  private void octets(Path file) {
    try {
      nowMillis = Math.max(nowMillis, 1);
      decode(ByteBuffer.wrap(Files.readAllBytes(file)), FILE);
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }

  private void decode(ByteBuffer payload, ExporterId exporter) {
    for (FlowProtocol protocol : protocols) {
      if (protocol.accepts(payload)) {
        sink.begin(exporter, nowMillis);
        decoders
            .computeIfAbsent(protocol, FlowProtocol::newDecoder)
            .decode(payload.duplicate(), exporter, sink);
        return;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 1_000})
  void sumsAreThoseOfTheFlowsStored(int shown) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(data())) {
      files = all.filter(Files::isRegularFile).filter(CaptureSumsTest::isCapture).sorted().toList();
    }
    int withFlows = 0;
    long rows = 0;
    for (Path file : files) {
      nowMillis = 0;
      sink.clear();
      decoders.clear();
      read(file);
      rows += sink.rowCount();
      withFlows += sink.rowCount() > 0 ? 1 : 0;
      compare(file, shown);
    }
    assertTrue(withFlows >= 50 && rows >= 1_000, "captures " + withFlows + ", flows " + rows);
  }

  private static boolean isCapture(Path file) {
    return file.toString().matches(".*\\.(pcap|pcapng|dat|bin|dump)");
  }

  private void compare(Path file, int shown) {
    FlowSeries series = new FlowSeries(Settings.limits(100, 100_000, shown), 0, 1);
    Flows flows = new Flows(1);
    Kept kept = new Kept();
    for (FlowBatch batch : sink.batches()) {
      new SamplingScale(List.of()).apply(batch);
      batch.seal();
      flows.count(batch);
      series.accept(batch);
      kept.take(series.close(batch.number(io.weir.api.flow.FlowField.COLLECTION_TIME, 0)));
    }
    kept.take(series.close(nowMillis + 86_400_000));
    for (Family family : Family.values()) {
      for (Measure measure : Measure.values()) {
        assertEquals(
            flows.sum(measure), kept.sum(family, measure), file + " " + family + " " + measure);
      }
    }
  }
}
