package io.weir.collector.sflow.wire;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.library.packet.capture.CaptureReader;
import io.weir.library.packet.capture.UdpDatagram;
import io.weir.library.packet.capture.UdpDatagrams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Captures that lie beside the project, in {@code ../shared/data}; tests skip without them. */
final class SharedData {

  private SharedData() {}

  static Path path(String relative) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "skipped: wanted ../shared/data beside the project, found none");
    return folder.resolve("shared/data").resolve(relative);
  }

  static byte[] octets(String relative) {
    try {
      return Files.readAllBytes(path(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String relative) {
    try {
      return new ObjectMapper().readTree(octets(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The payloads of a capture's UDP datagrams. */
  static List<byte[]> capture(String relative) {
    List<byte[]> payloads = new ArrayList<>();
    try (UdpDatagrams datagrams = new UdpDatagrams(CaptureReader.open(path(relative)))) {
      for (Optional<UdpDatagram> next = datagrams.next();
          next.isPresent();
          next = datagrams.next()) {
        byte[] payload = new byte[next.get().payload().remaining()];
        next.get().payload().get(payload);
        payloads.add(payload);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return payloads;
  }
}
