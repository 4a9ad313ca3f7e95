package io.weir.library.packet.capture;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A capture, read packet by packet: pcap in either byte order with micro- or nanoseconds, or
 * pcapng; compressed by gzip or not. For one thread.
 */
public interface CaptureReader extends Closeable {

  /**
   * The next packet; empty at the end.
   *
   * @throws IOException naming the offset, what was wanted there and what was got. Packets before
   *     it were good.
   */
  Optional<CapturedPacket> next() throws IOException;

  /**
   * Opens a file.
   *
   * @throws IOException if it cannot be read, or is no capture
   */
  static CaptureReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return open(in);
    } catch (IOException e) {
      in.close();
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a capture from a stream, which closing the reader closes.
   *
   * @throws IOException if it is no capture
   */
  static CaptureReader open(InputStream stream) throws IOException {
    CaptureInput input = new CaptureInput(uncompressed(new BufferedInputStream(stream, 1 << 16)));
    int magic = input.read(4, "a capture's magic number").getInt(0);
    if (magic == PcapngReader.SECTION_HEADER) {
      return new PcapngReader(input);
    }
    PcapFormat format =
        PcapFormat.of(magic)
            .orElseThrow(
                () ->
                    new IOException(
                        "offset 0: wanted the magic number of pcap or pcapng, got "
                            + String.format("%08x", magic)));
    return new PcapReader(input, format);
  }

  private static InputStream uncompressed(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(in), 1 << 16) : in;
  }
}
