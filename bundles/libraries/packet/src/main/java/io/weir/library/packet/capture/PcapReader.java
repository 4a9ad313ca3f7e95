package io.weir.library.packet.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** pcap, draft-ietf-opsawg-pcap. */
final class PcapReader implements CaptureReader {

  private static final int REST_OF_FILE_HEADER = 20;

  private final CaptureInput input;
  private final PcapFormat format;
  private final int minorVersion;
  private final int linkType;

  PcapReader(CaptureInput input, PcapFormat format) throws IOException {
    this.input = input;
    this.format = format;
    ByteBuffer header = input.read(REST_OF_FILE_HEADER, "a pcap file header").order(format.order());
    int majorVersion = header.getShort(0) & 0xffff;
    if (majorVersion != 2) {
      throw new IOException("offset 4: wanted version 2 of pcap, got " + majorVersion);
    }
    minorVersion = header.getShort(2) & 0xffff;
    linkType = header.getInt(16) & 0xffff;
  }

  @Override
  public Optional<CapturedPacket> next() throws IOException {
    if (input.atEnd()) {
      return Optional.empty();
    }
    ByteBuffer header =
        input.read(format.packetHeaderLength(), "a packet's header").order(format.order());
    long seconds = Integer.toUnsignedLong(header.getInt(0));
    long fraction = Integer.toUnsignedLong(header.getInt(4));
    long captured = Integer.toUnsignedLong(header.getInt(8));
    long original = Integer.toUnsignedLong(header.getInt(12));
    boolean swapped = minorVersion < 3 || (minorVersion == 3 && captured > original);
    long length = swapped ? original : captured;
    ByteBuffer bytes = input.read(length, "a packet");
    long time = seconds * 1_000_000_000L + fraction * format.nanosPerTick();
    return Optional.of(new CapturedPacket(time, linkType, bytes, swapped ? captured : original));
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
