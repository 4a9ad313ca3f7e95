package io.weir.collector.netflow.wire;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weir.library.packet.capture.CaptureReader;
import io.weir.library.packet.capture.UdpDatagram;
import io.weir.library.packet.capture.UdpDatagrams;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The captures of other people's exporters that lie beside the project, where they do. */
final class Captures {

  private Captures() {}

  /** The folder of one source; skips the test where there is none. */
  static Path folder(String source) {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("../shared/data/flow"))) {
      at = at.getParent();
    }
    assumeTrue(at != null, "skipped: no ../shared/data/flow beside the project");
    return at.resolve("../shared/data/flow").normalize().resolve(source);
  }

  /** The UDP payloads of a capture, or the file itself if it is one. */
  static List<byte[]> datagrams(Path file) throws IOException {
    if (!file.toString().endsWith(".pcap")) {
      return List.of(Files.readAllBytes(file));
    }
    List<byte[]> payloads = new ArrayList<>();
    try (UdpDatagrams capture = new UdpDatagrams(CaptureReader.open(file))) {
      for (Optional<UdpDatagram> next = capture.next(); next.isPresent(); next = capture.next()) {
        byte[] octets = new byte[next.get().payload().remaining()];
        next.get().payload().duplicate().get(octets);
        payloads.add(octets);
      }
    }
    return payloads;
  }

  /** Every capture that begins as NetFlow or IPFIX does. */
  static List<Path> all() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder(""))) {
      for (Path file : files.filter(Captures::named).sorted().toList()) {
        if (datagrams(file).stream().anyMatch(Captures::netflow)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static boolean named(Path file) {
    return Stream.of(".dat", ".bin", ".pcap", ".ipfix").anyMatch(file.toString()::endsWith)
        && !file.toString().endsWith(".frame.bin");
  }

  private static boolean netflow(byte[] datagram) {
    return new NetflowProtocol().accepts(ByteBuffer.wrap(datagram));
  }
}
