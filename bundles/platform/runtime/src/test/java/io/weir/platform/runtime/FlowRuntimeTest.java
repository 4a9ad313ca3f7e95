package io.weir.platform.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.collect.CollectorStatus;
import io.weir.api.collect.CollectorStatus.State;
import io.weir.api.collect.ExporterStatus;
import io.weir.api.collect.LedgerLine;
import io.weir.api.collect.ReplayResult;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowCollector;
import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowOutlet;
import io.weir.api.flow.FlowProtocol;
import io.weir.api.net.Address;
import io.weir.api.net.DatagramEndpoint;
import io.weir.api.net.Prefix;
import io.weir.platform.runtime.inventory.InventorySettings;
import io.weir.platform.runtime.pipeline.Eventually;
import io.weir.platform.runtime.pipeline.FakeStore;
import io.weir.platform.runtime.pipeline.IntakeSettings;
import io.weir.platform.runtime.pipeline.PipelineSettings;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowRuntimeTest {

  private static final Address LOOPBACK = Address.parse("127.0.0.1");

  @TempDir private Path state;
  private final CountingProtocol protocol = new CountingProtocol();
  private final Summing sums = new Summing();
  private final FakeStore store = new FakeStore();
  private int port;
  private CamelHost camel;
  private FlowRuntime runtime;
  private DatagramSocket exporter;

  /** Adds up what arrives. */
  private static final class Summing implements FlowOutlet {
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong octets = new AtomicLong();
    private final AtomicLong lastTime = new AtomicLong();
    private final AtomicLong backwards = new AtomicLong();

    @Override
    public String name() {
      return "summing";
    }

    @Override
    public void accept(FlowBatch batch) {
      for (int row = 0; row < batch.size(); row++) {
        octets.addAndGet(batch.number(FlowField.SCALED_OCTETS, row));
        long time = batch.number(FlowField.COLLECTION_TIME, row);
        if (time < lastTime.getAndSet(time)) {
          backwards.incrementAndGet();
        }
      }
      rows.addAndGet(batch.size());
    }
  }

  private record Listening(String name, FlowProtocol protocol, DatagramEndpoint endpoint)
      implements FlowCollector {}

  @BeforeEach
  void start() throws Exception {
    exporter = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    port = freePort();
    camel = new CamelHost();
    runtime = newRuntime(Transport.best());
  }

  private FlowRuntime newRuntime(Transport transport) {
    FlowRuntime host =
        new FlowRuntime(
            new RuntimeSettings(
                new IntakeSettings(4096, 20),
                new PipelineSettings(256, 50, 2_000),
                new InventorySettings(100, 60_000, Duration.ZERO, Duration.ofMillis(20)),
                1_000,
                100,
                state,
                state.resolve("spool")),
            camel,
            new SampleEntrance(),
            transport);
    host.bindEnricher(new SamplingEnricher("127.0.0.0/8=10"), Map.of());
    host.bindOutlet(sums);
    host.bindFlowStore(store, Map.of());
    host.start();
    return host;
  }

  @AfterEach
  void stop() {
    runtime.stop();
    camel.stop();
    exporter.close();
  }

  private static int freePort() throws IOException {
    try (DatagramSocket any = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private FlowCollector collector(Prefix... allowed) {
    return new Listening(
        "counting",
        protocol,
        new DatagramEndpoint(LOOPBACK, port, 1 << 22, List.of(allowed), false));
  }

  private void send(int sequence, int rows, int octets) throws IOException {
    send(CountingProtocol.datagram(sequence, rows, octets));
  }

  private void send(byte[] payload) throws IOException {
    exporter.send(
        new DatagramPacket(payload, payload.length, InetAddress.getLoopbackAddress(), port));
  }

  private LedgerLine line(String place) {
    return runtime.ledger().stream().filter(l -> l.place().equals(place)).findFirst().orElseThrow();
  }

  private CollectorStatus status() {
    return runtime.collectors().get(0);
  }

  @Test
  void whatIsSentIsStoredToTheOctet() throws IOException {
    sendAndCompare();
  }

  @Test
  void withoutNativeTransportToo() throws IOException {
    runtime.stop();
    runtime = newRuntime(Transport.NIO);
    sendAndCompare();
  }

  private void sendAndCompare() throws IOException {
    runtime.bindCollector(collector());
    assertEquals(State.LISTENING, status().state(), status().detail());
    long octets = 0;
    for (int i = 0; i < 2_000; i++) {
      send(i, 1 + i % 30, i);
      octets += 10L * i * (1 + i % 30);
      if (i % 100 == 0) {
        long sent = i;
        Eventually.until("datagrams read", () -> status().datagrams() > sent);
      }
    }
    Eventually.until("all committed", () -> line("store:fake").out() == rows(2_000));
    Eventually.until("all summed", () -> sums.rows.get() == rows(2_000));
    assertEquals(octets, sums.octets.get());
    assertEquals(0, sums.backwards.get());
    assertEquals(rows(2_000), store.committed());
    assertQuiescentLedger(2_000);
    ExporterStatus seen = runtime.exporters().get(0);
    assertEquals("127.0.0.1", seen.exporter().toString());
    assertEquals(rows(2_000), seen.records());
    assertEquals(10, seen.samplingInterval());
    assertTrue(status().receiveBufferBytes() >= 4096);
    assertEquals(1, runtime.templates().size());
  }

  private static long rows(int datagrams) {
    long rows = 0;
    for (int i = 0; i < datagrams; i++) {
      rows += 1 + i % 30;
    }
    return rows;
  }

  private void assertQuiescentLedger(long datagrams) {
    for (LedgerLine line : runtime.ledger()) {
      assertTrue(line.balances(), line.toString());
      assertEquals(0, line.waiting(), line.toString());
      assertEquals(0, line.lost(), line.toString());
    }
    assertEquals(datagrams, line("network").out());
    assertEquals(datagrams, line("kernel").out());
    assertEquals(datagrams, line("admission").in());
    assertEquals(datagrams, line("decode").out());
    assertEquals(line("pipeline").out(), line("queue:fake").in());
    assertEquals(line("pipeline").out(), line("queue:summing").in());
    assertEquals(line("queue:fake").out(), line("store:fake").in());
  }

  @Test
  void aDecoderThatThrowsCostsItsDatagramOnly() throws IOException {
    runtime.bindCollector(collector());
    send(0, 5, 1);
    send(1, 999, 1);
    send(2, 998, 1);
    send(new byte[] {1, 2, 3});
    send(new byte[0]);
    send(3, 5, 1);
    Eventually.until("good ones stored", () -> line("store:fake").out() == 10);
    assertEquals(
        Map.of("internal_error", 1L, "bad_count", 1L, "bad_mark", 2L), line("decode").reasons());
    assertEquals(Map.of("internal_error", 512L), line("pipeline").reasons());
    assertEquals(
        Map.of("internal_error", 1L, "bad_count", 1L, "bad_mark", 2L),
        runtime.exporters().get(0).errors());
    assertEquals(100, sums.octets.get());
    assertEquals(State.LISTENING, status().state());
  }

  @Test
  void whoIsNotAllowedIsRefused() throws IOException {
    runtime.bindCollector(collector(Prefix.parse("10.0.0.0/8")));
    send(0, 5, 1);
    send(1, 5, 1);
    Eventually.until("refused", () -> status().refused() == 2);
    assertEquals(Map.of("not_allowed", 2L), line("admission").reasons());
    assertTrue(runtime.exporters().isEmpty());
  }

  @Test
  void gapsAreSeenOverARefreshOfTheCollector() throws IOException {
    FlowCollector first = collector();
    runtime.bindCollector(first);
    send(0, 5, 1);
    Eventually.until("decoded", () -> line("decode").out() == 1);
    runtime.unbindCollector(first);
    assertEquals(5, line("pipeline").out());
    runtime.bindCollector(collector());
    send(101, 5, 1);
    Eventually.until("decoded", () -> line("decode").out() == 2);
    LedgerLine network = line("network");
    assertEquals(102, network.in());
    assertEquals(100, network.lost() + network.waiting());
  }

  @Test
  void aCollectorIsDrainedSavedAndNotCalledAfterItHasGone() throws IOException {
    FlowCollector collector = collector();
    runtime.bindCollector(collector);
    Thread load = new Thread(this::pour);
    load.start();
    Eventually.until("some decoded", () -> line("decode").out() > 1_000);
    runtime.unbindCollector(collector);
    protocol.gone();
    long rows = line("pipeline").out();
    load.interrupt();
    join(load);
    assertFalse(protocol.wasCalledWhenGone());
    assertEquals(0, line("pipeline").waiting());
    assertEquals(5 * line("decode").out(), rows);
    runtime.bindCollector(new Listening("counting", new CountingProtocol(), collector.endpoint()));
    assertTrue(Files.exists(state.resolve("counting.state")));
  }

  private void pour() {
    try {
      for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
        send(i, 5, 1);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theStateIsThereAfterwards() throws IOException {
    FlowCollector collector = collector();
    runtime.bindCollector(collector);
    send(0, 7, 1);
    Eventually.until("saved while running", () -> Files.exists(state.resolve("counting.state")));
    runtime.unbindCollector(collector);
    runtime.bindCollector(collector);
    assertEquals(7, protocol.restored());
  }

  @Test
  void aDamagedStateIsLeftAlone() throws IOException {
    Path file = state.resolve("counting.state");
    StateFile good = new StateFile(state, "counting");
    good.write(new byte[] {0, 0, 0, 0, 0, 0, 0, 9});
    byte[] octets = Files.readAllBytes(file);
    for (int length = 0; length < octets.length; length++) {
      Files.write(file, Arrays.copyOf(octets, length));
      assertThrows(IOException.class, good::read);
    }
    octets[octets.length - 1]++;
    Files.write(file, octets);
    runtime.bindCollector(collector());
    assertEquals(-1, protocol.restored());
    send(0, 5, 1);
    Eventually.until("works nevertheless", () -> line("store:fake").out() == 5);
  }

  @Test
  void aPortThatIsTakenFailsAndIsTriedAgain() throws IOException {
    try (DatagramSocket taken = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
      assertTrue(taken.isBound());
      runtime.bindCollector(collector());
      assertEquals(State.FAILED, status().state());
      assertTrue(
          status().detail().startsWith("cannot listen on UDP 127.0.0.1:" + port),
          status().detail());
    }
    Eventually.until("recovers", () -> status().state() == State.LISTENING);
    send(0, 5, 1);
    Eventually.until("works", () -> line("store:fake").out() == 5);
  }

  @Test
  void theWildcardTakesBothFamilies() throws IOException {
    runtime.bindCollector(
        new Listening(
            "counting",
            protocol,
            new DatagramEndpoint(Address.UNSPECIFIED, port, 1 << 20, List.of(), false)));
    assertEquals(State.LISTENING, status().state(), status().detail());
    assertEquals("[::]:" + port, status().endpoint());
    send(0, 5, 1);
    Eventually.until("IPv4 arrives", () -> line("store:fake").out() == 5);
    assertEquals("127.0.0.1", runtime.exporters().get(0).exporter().toString());
  }

  @Test
  void whatTheKernelDropsIsCounted() throws IOException {
    DatagramEndpoint small = new DatagramEndpoint(LOOPBACK, port, 4096, List.of(), false);
    runtime.bindCollector(new Listening("counting", new Slow(protocol), small));
    for (int i = 0; i < 2_000; i++) {
      send(i, 1, 1);
    }
    Eventually.until("drops seen", () -> status().kernelDrops() > 0);
    Eventually.until("all accounted for", () -> line("kernel").in() == 2_000);
    assertEquals(line("kernel").lost(), status().kernelDrops());
  }

  /** Takes a moment for every datagram. */
  private record Slow(CountingProtocol real) implements FlowProtocol {
    @Override
    public String name() {
      return "slow";
    }

    @Override
    public boolean accepts(ByteBuffer datagram) {
      return real.accepts(datagram);
    }

    @Override
    public FlowDecoder newDecoder() {
      FlowDecoder decoder = real.newDecoder();
      return (datagram, exporter, out) -> {
        LockSupport.parkNanos(1_000_000);
        decoder.decode(datagram, exporter, out);
      };
    }
  }

  @Test
  void aCaptureIsReplayed() throws IOException {
    runtime.bindCollector(collector());
    Path capture = state.resolve("some.pcap");
    Files.write(capture, Captures.pcap(500, 30));
    ReplayResult result = runtime.replay(capture);
    assertEquals(new ReplayResult(501, 500, 1, 15_000), result);
    Eventually.until("stored", () -> line("store:fake").out() == 15_000);
    assertEquals("192.0.2.1", runtime.exporters().get(0).exporter().toString());
    assertEquals(500, line("network").out());
    assertThrows(IOException.class, () -> runtime.replay(state.resolve("none.pcap")));
  }

  @Test
  void stoppingStoresWhatIsBuffered() throws IOException {
    runtime.bindCollector(collector());
    send(0, 5, 1);
    Eventually.until("decoded", () -> line("decode").out() == 1);
    runtime.stop();
    assertEquals(5, store.committed());
  }
}
