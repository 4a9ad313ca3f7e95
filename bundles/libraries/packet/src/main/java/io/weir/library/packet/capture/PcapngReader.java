package io.weir.library.packet.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** pcapng, draft-ietf-opsawg-pcapng: any number of sections, each of its own byte order. */
final class PcapngReader implements CaptureReader {

  /** The same in both byte orders. */
  static final int SECTION_HEADER = 0x0a0d0d0a;

  private static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;
  private static final int INTERFACE_DESCRIPTION = 1;
  private static final int OBSOLETE_PACKET = 2;
  private static final int SIMPLE_PACKET = 3;
  private static final int ENHANCED_PACKET = 6;
  private static final int OVERHEAD = 12;
  private static final int MAX_INTERFACES = 1 << 16;

  private final CaptureInput input;
  private final List<CaptureInterface> interfaces = new ArrayList<>();
  private ByteOrder order = ByteOrder.BIG_ENDIAN;

  /** A reader of a stream whose first four octets, the first block's type, were read. */
  PcapngReader(CaptureInput input) throws IOException {
    this.input = input;
    section();
  }

  @Override
  public Optional<CapturedPacket> next() throws IOException {
    while (!input.atEnd()) {
      int type = input.read(4, "a block type").order(order).getInt(0);
      if (type == SECTION_HEADER) {
        section();
      } else {
        Optional<CapturedPacket> packet = block(type);
        if (packet.isPresent()) {
          return packet;
        }
      }
    }
    return Optional.empty();
  }

  private void section() throws IOException {
    ByteBuffer start = input.read(8, "a section header");
    order =
        switch (start.getInt(4)) {
          case BYTE_ORDER_MAGIC -> ByteOrder.BIG_ENDIAN;
          case 0x4d3c2b1a -> ByteOrder.LITTLE_ENDIAN;
          default ->
              throw input.wanted(
                  "a byte-order magic just before, got " + String.format("%08x", start.getInt(4)));
        };
    long length = length(start.order(order).getInt(0), 28);
    input.skip(length - OVERHEAD - 4, "a section header");
    trailer(length);
    interfaces.clear();
  }

  private Optional<CapturedPacket> block(int type) throws IOException {
    int least =
        switch (type) {
          case INTERFACE_DESCRIPTION -> 20;
          case OBSOLETE_PACKET, ENHANCED_PACKET -> 32;
          case SIMPLE_PACKET -> 16;
          default -> OVERHEAD;
        };
    long length = length(input.read(4, "a block length").order(order).getInt(0), least);
    long start = input.offset();
    if (least == OVERHEAD) {
      input.skip(length - OVERHEAD, "a block");
      trailer(length);
      return Optional.empty();
    }
    ByteBuffer body = input.read(length - OVERHEAD + 4, "a block").order(order);
    requireEqual(length, body.getInt(body.limit() - 4));
    body.limit(body.limit() - 4);
    if (type == INTERFACE_DESCRIPTION) {
      describe(body);
      return Optional.empty();
    }
    return Optional.of(packet(type, body, start));
  }

  private void describe(ByteBuffer body) throws IOException {
    if (interfaces.size() == MAX_INTERFACES) {
      throw input.wanted("at most " + MAX_INTERFACES + " interfaces in a section, got another");
    }
    interfaces.add(CaptureInterface.read(body));
  }

  private CapturedPacket packet(int type, ByteBuffer body, long start) throws IOException {
    if (type == SIMPLE_PACKET) {
      return simple(body, start);
    }
    int id = type == ENHANCED_PACKET ? body.getInt(0) : body.getShort(0) & 0xffff;
    CaptureInterface from = from(id, start);
    long ticks = (long) body.getInt(4) << 32 | Integer.toUnsignedLong(body.getInt(8));
    long captured = Integer.toUnsignedLong(body.getInt(12));
    long original = Integer.toUnsignedLong(body.getInt(16));
    if (captured > body.limit() - 20) {
      throw new IOException(
          "offset "
              + start
              + ": wanted a packet of at most "
              + (body.limit() - 20)
              + " octets in its block, got a length of "
              + captured);
    }
    ByteBuffer bytes = body.slice(20, (int) captured);
    return new CapturedPacket(from.nanos(ticks), from.linkType(), bytes, original);
  }

  /** Has neither time nor interface: it is the first one's. */
  private CapturedPacket simple(ByteBuffer body, long start) throws IOException {
    CaptureInterface from = from(0, start);
    long original = Integer.toUnsignedLong(body.getInt(0));
    long captured = Math.min(original, body.limit() - 4);
    if (from.snapLength() > 0) {
      captured = Math.min(captured, from.snapLength());
    }
    return new CapturedPacket(0, from.linkType(), body.slice(4, (int) captured), original);
  }

  private CaptureInterface from(int id, long start) throws IOException {
    if (id < 0 || id >= interfaces.size()) {
      throw new IOException(
          "offset "
              + start
              + ": wanted one of the section's "
              + interfaces.size()
              + " interfaces, got number "
              + Integer.toUnsignedString(id));
    }
    return interfaces.get(id);
  }

  private long length(int value, int least) throws IOException {
    long length = Integer.toUnsignedLong(value);
    if (length < least || length % 4 != 0) {
      throw input.wanted(
          "a block length of at least "
              + least
              + " and a multiple of 4 just before, got "
              + length);
    }
    return length;
  }

  private void trailer(long length) throws IOException {
    requireEqual(length, input.read(4, "a block's second length").order(order).getInt(0));
  }

  private void requireEqual(long length, int second) throws IOException {
    if (Integer.toUnsignedLong(second) != length) {
      throw input.wanted(
          "the block length "
              + length
              + " again just before, got "
              + Integer.toUnsignedString(second));
    }
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
