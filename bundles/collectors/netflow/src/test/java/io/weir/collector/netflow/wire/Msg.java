package io.weir.collector.netflow.wire;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Messages made by hand, octet by octet, as the RFCs draw them. */
final class Msg {

  static final long EXPORT_SECONDS = 1_700_000_000L;
  static final long UP_MILLIS = 1_000_000L;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Octets without a header: the body of a set, or a template. */
  static Msg body() {
    return new Msg();
  }

  /** An IPFIX message, RFC 7011 section 3.1. */
  static byte[] ipfix(long domain, long sequence, Msg... sets) {
    Msg all = joined(sets);
    Msg message = body().u16(10).u16(16 + all.size()).u32(EXPORT_SECONDS).u32(sequence).u32(domain);
    return message.octets(all.bytes()).bytes();
  }

  /** A NetFlow v9 message, RFC 3954 section 5.1. */
  static byte[] netflow9(long source, long sequence, Msg... sets) {
    Msg message = body().u16(9).u16(sets.length).u32(UP_MILLIS).u32(EXPORT_SECONDS);
    return message.u32(sequence).u32(source).octets(joined(sets).bytes()).bytes();
  }

  /** A NetFlow v5 message of equal records. */
  static byte[] netflow5(int records, long sequence, int sampling) {
    Msg message = body().u16(5).u16(records).u32(UP_MILLIS).u32(EXPORT_SECONDS).u32(500_000_000);
    message.u32(sequence).u8(1).u8(2).u16(sampling);
    for (int record = 0; record < records; record++) {
      message.ip("10.0.0.1").ip("10.0.0.2").ip("10.0.0.3").u16(3).u16(4).u32(7).u32(1400);
      message.u32(UP_MILLIS - 2000).u32(UP_MILLIS - 1000).u16(1234).u16(443).u8(0).u8(0x1b);
      message.u8(6).u8(8).u16(64_512).u16(64_513).u8(24).u8(16).u16(0);
    }
    return message.bytes();
  }

  /** A set. */
  static Msg set(int id, Msg body) {
    return body().u16(id).u16(4 + body.size()).octets(body.bytes());
  }

  /** A template record: pairs of element and length. */
  static Msg template(int id, int... fields) {
    Msg template = body().u16(id).u16(fields.length / 2);
    for (int field : fields) {
      template.u16(field);
    }
    return template;
  }

  private static Msg joined(Msg... parts) {
    Msg all = body();
    for (Msg part : parts) {
      all.octets(part.bytes());
    }
    return all;
  }

  Msg u8(int value) {
    out.write(value);
    return this;
  }

  Msg u16(int value) {
    return u8(value >> 8).u8(value);
  }

  Msg u32(long value) {
    return u16((int) (value >> 16)).u16((int) value);
  }

  Msg u64(long value) {
    return u32(value >> 32).u32(value);
  }

  Msg ip(String address) {
    try {
      return octets(InetAddress.getByName(address).getAddress());
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(address, e);
    }
  }

  /** With its length before it, RFC 7011 section 7. */
  Msg variable(String text) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    return (octets.length < 255 ? u8(octets.length) : u8(255).u16(octets.length)).octets(octets);
  }

  Msg hex(String digits) {
    return octets(HexFormat.of().parseHex(digits));
  }

  Msg octets(byte[] octets) {
    out.writeBytes(octets);
    return this;
  }

  Msg text(String text, int length) {
    return octets(Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), length));
  }

  int size() {
    return out.size();
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
