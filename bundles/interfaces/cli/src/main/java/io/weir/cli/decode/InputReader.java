package io.weir.cli.decode;

import io.weir.api.net.Address;
import io.weir.library.packet.capture.CaptureReader;
import io.weir.library.packet.capture.UdpDatagram;
import io.weir.library.packet.capture.UdpDatagrams;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Takes a file for what it is: a capture, or one UDP payload. */
final class InputReader {

  private static final int MAX_DATAGRAM = 65_535;
  private static final int BUFFER = 1 << 16;

  private final Datagrams datagrams;
  private final Address exporter;

  /**
   * @param exporter who sent the UDP payloads that stand alone
   */
  InputReader(Datagrams datagrams, Address exporter) {
    this.datagrams = datagrams;
    this.exporter = exporter;
  }

  /**
   * Decodes all of a file.
   *
   * @throws IOException if it cannot be read to its end, saying why and where; what came before is
   *     decoded
   */
  void read(String file, InputStream stream) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream, BUFFER);
    if (isCapture(in)) {
      capture(file, in);
    } else {
      datagram(file, in);
    }
  }

  /** By the magic numbers of pcap in both byte orders, pcapng and gzip (RFC 1952). */
  private static boolean isCapture(BufferedInputStream in) throws IOException {
    in.mark(4);
    byte[] start = in.readNBytes(4);
    in.reset();
    if (start.length < 4) {
      return false;
    }
    int magic = ByteBuffer.wrap(start).getInt();
    return switch (magic) {
      case 0xa1b2c3d4, 0xd4c3b2a1, 0xa1b23c4d, 0x4d3cb2a1, 0xa1b2cd34, 0x34cdb2a1, 0x0a0d0d0a ->
          true;
      default -> magic >>> 16 == 0x1f8b;
    };
  }

  private void capture(String file, InputStream in) throws IOException {
    try (UdpDatagrams found = new UdpDatagrams(CaptureReader.open(in))) {
      for (Optional<UdpDatagram> next = found.next(); next.isPresent(); next = found.next()) {
        UdpDatagram datagram = next.get();
        datagrams.fromCapture(
            file, found.packets(), datagram.source(), datagram.timeNanos(), datagram.payload());
      }
    }
  }

  private void datagram(String file, InputStream in) throws IOException {
    byte[] payload = in.readNBytes(MAX_DATAGRAM + 1);
    if (payload.length > MAX_DATAGRAM) {
      throw new IOException(
          "offset 0: wanted a capture, or one UDP payload of at most "
              + MAX_DATAGRAM
              + " octets, got more octets and no capture's magic number");
    }
    datagrams.alone(file, exporter, ByteBuffer.wrap(payload));
  }
}
