package io.weir.library.packet.capture;

import io.weir.api.net.Address;
import io.weir.library.packet.Layer;
import io.weir.library.packet.PacketDissector;
import io.weir.library.packet.PacketHeaders;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The UDP datagrams of a capture, put together again where IP had fragmented them. What is not a
 * whole datagram is skipped and counted. For one thread.
 */
public final class UdpDatagrams implements Closeable {

  private static final int UDP = 17;
  private static final int UDP_HEADER = 8;

  private final CaptureReader capture;
  private final PacketDissector dissector = new PacketDissector();
  private final PacketHeaders headers = new PacketHeaders();
  private final FragmentReassembly fragments = new FragmentReassembly();
  private long packets;
  private long skipped;
  private long unknownLinks;

  /** Datagrams of a capture, which closing this closes. */
  public UdpDatagrams(CaptureReader capture) {
    this.capture = capture;
  }

  /**
   * The next datagram; empty at the end.
   *
   * @throws IOException as {@link CaptureReader#next()}
   */
  public Optional<UdpDatagram> next() throws IOException {
    for (Optional<CapturedPacket> packet = capture.next();
        packet.isPresent();
        packet = capture.next()) {
      packets++;
      Optional<UdpDatagram> datagram = datagram(packet.get());
      if (datagram.isPresent()) {
        return datagram;
      }
    }
    return Optional.empty();
  }

  /** Packets read so far. */
  public long packets() {
    return packets;
  }

  /** Packets that are no UDP, or not whole, or of a link type that is not read. */
  public long skipped() {
    return skipped;
  }

  /** Packets of a link type that is not read. */
  public long unknownLinks() {
    return unknownLinks;
  }

  private Optional<UdpDatagram> datagram(CapturedPacket packet) {
    Layer layer = Layer.ofLinkType(packet.linkType());
    if (layer == Layer.UNKNOWN) {
      unknownLinks++;
      return skip();
    }
    ByteBuffer bytes = packet.bytes();
    dissector.dissect(bytes, bytes.position(), bytes.remaining(), layer, headers);
    if (headers.ipVersion() == 0 || headers.protocol() != UDP || !isWhole()) {
      return skip();
    }
    int start = headers.transportOffset();
    ByteBuffer ipPayload = bytes.slice(start, headers.end() - start);
    if (!headers.hasMoreFragments() && headers.fragmentOffset() == 0) {
      return udp(packet.timeNanos(), ipPayload);
    }
    if (!fragments.add(headers, ipPayload)) {
      return skip();
    }
    return fragments.whole(headers).flatMap(payload -> udp(packet.timeNanos(), payload));
  }

  private Optional<UdpDatagram> skip() {
    skipped++;
    return Optional.empty();
  }

  private boolean isWhole() {
    return headers.ipLength() == 0 || headers.end() == headers.networkOffset() + headers.ipLength();
  }

  /** RFC 768; a length of 0 means all of a jumbogram, RFC 2675 section 4. */
  private Optional<UdpDatagram> udp(long timeNanos, ByteBuffer segment) {
    if (segment.remaining() < UDP_HEADER) {
      return skip();
    }
    int said = segment.getShort(4) & 0xffff;
    int length = said == 0 ? segment.remaining() : said;
    if (length < UDP_HEADER || length > segment.remaining()) {
      return skip();
    }
    return Optional.of(
        new UdpDatagram(
            timeNanos,
            new Address(headers.sourceHigh(), headers.sourceLow()),
            segment.getShort(0) & 0xffff,
            new Address(headers.destinationHigh(), headers.destinationLow()),
            segment.getShort(2) & 0xffff,
            segment.slice(UDP_HEADER, length - UDP_HEADER)));
  }

  @Override
  public void close() throws IOException {
    capture.close();
  }
}
