package io.weir.bench.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wireshark reads the datagrams without complaint and counts the same records. */
class TsharkTest {
  private static final int PORT = 9999;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void readsEveryRecord(Protocol protocol) throws IOException, InterruptedException {
    String tshark = Tools.require("tshark");
    Path capture = folder.resolve(protocol + ".pcap");
    Sent sent = capture(protocol, capture);
    String dissector = protocol == Protocol.SFLOW ? "sflow" : "cflow";
    String as = "udp.port==" + PORT + "," + dissector;
    String malformed = "_ws.malformed or (cflow and _ws.expert.severity >= 0x600000)";
    assertEquals(
        "", read(tshark, capture, as, "-Y", malformed).strip(), "datagrams tshark complains about");
    String field = protocol == Protocol.SFLOW ? "sflow.flow_sample.sampling_rate" : "cflow.octets";
    String values = read(tshark, capture, as, "-T", "fields", "-e", field);
    long records = Arrays.stream(values.split("[,\\s]+")).filter(v -> !v.isEmpty()).count();
    assertEquals(sent.records(), records);
  }

  private static String read(String tshark, Path capture, String as, String... more)
      throws IOException, InterruptedException {
    List<String> command =
        new java.util.ArrayList<>(List.of(tshark, "-n", "-r", capture.toString(), "-d", as));
    command.addAll(List.of(more));
    // tshark warns about running as root on lines of its own.
    return Tools.run(command).replaceAll("(?m)^Running as user .*$", "");
  }

  private static Sent capture(Protocol protocol, Path file)
      throws IOException, InterruptedException {
    try (Receiver receiver = new Receiver();
        Generator generator =
            new Generator(
                new GeneratorSettings(protocol, receiver.address(), 1, 1, 20, 10, 64, 20))) {
      Sent sent = generator.run(10_000, Duration.ofMillis(200), () -> false);
      List<ByteBuffer> datagrams = receiver.await(sent.datagrams() + sent.announcements());
      try (OutputStream out = Files.newOutputStream(file)) {
        out.write(header());
        for (ByteBuffer datagram : datagrams) {
          out.write(frame(datagram));
        }
      }
      return sent;
    }
  }

  /** A classic pcap file of raw IPv4 packets. */
  private static byte[] header() {
    return ByteBuffer.allocate(24)
        .putInt(0xA1B2C3D4)
        .putInt(0x0002_0004)
        .putLong(0)
        .putInt(65_536)
        .putInt(228) // LINKTYPE_IPV4
        .array();
  }

  private static byte[] frame(ByteBuffer payload) {
    int length = 28 + payload.limit();
    ByteBuffer out = ByteBuffer.allocate(16 + length);
    out.putLong(0).putInt(length).putInt(length);
    out.putInt(0x4500_0000 | length).putInt(0).putInt(0x4011_0000);
    out.putInt(0x7F01_0001).putInt(0x7F00_0001);
    out.putShort((short) PORT).putShort((short) PORT);
    out.putShort((short) (length - 20)).putShort((short) 0);
    return out.put(payload.duplicate()).array();
  }
}
