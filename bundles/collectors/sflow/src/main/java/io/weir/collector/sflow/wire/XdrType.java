package io.weir.collector.sflow.wire;

import io.weir.api.net.Address;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The types that sFlow's structures are made of, read into values for people. */
enum XdrType {
  U32(4),
  U64(8),
  FLOAT(4),
  IPV4(4),
  IPV6(16),
  /** Six octets and two of padding. */
  MAC(8),
  UUID(16),
  /** The type, then the address. */
  ADDRESS(4),
  STRING(4),
  OPAQUE(4),
  U32_LIST(4),
  MAC_LIST(4),
  /** Segments: type, then autonomous systems. */
  AS_PATH(4);

  private final int least;

  XdrType(int least) {
    this.least = least;
  }

  /** The value at this place, behind which it leaves the reader; empty if it is cut off. */
  Optional<Object> read(Xdr xdr) {
    if (!xdr.has(least)) {
      return Optional.empty();
    }
    return switch (this) {
      case U32 -> Optional.of(xdr.unsigned32());
      case U64 -> Optional.of(unsigned(xdr.int64()));
      case FLOAT -> Optional.of((double) Float.intBitsToFloat(xdr.int32()));
      case IPV4 -> Optional.of(Address.ofIpv4(xdr.int32()).toString());
      case IPV6 -> Optional.of(new Address(xdr.int64(), xdr.int64()).toString());
      case MAC -> Optional.of(mac(xdr.int64() >>> 16));
      case UUID -> Optional.of(new java.util.UUID(xdr.int64(), xdr.int64()).toString());
      case ADDRESS -> address(xdr);
      case STRING -> octets(xdr).map(text -> new String(text, StandardCharsets.UTF_8));
      case OPAQUE -> octets(xdr).map(HexFormat.of()::formatHex);
      case U32_LIST -> list(xdr, U32).map(list -> (Object) list);
      case MAC_LIST -> list(xdr, MAC).map(list -> (Object) list);
      case AS_PATH -> path(xdr);
    };
  }

  static Object unsigned(long value) {
    return value >= 0 ? (Object) value : new java.math.BigInteger(Long.toUnsignedString(value));
  }

  static String mac(long address) {
    return HexFormat.ofDelimiter(":")
        .formatHex(java.nio.ByteBuffer.allocate(8).putLong(address).array(), 2, 8);
  }

  private static Optional<Object> address(Xdr xdr) {
    int length = xdr.addressLength();
    if (length == 0) {
      return Optional.empty();
    }
    Address address = new Address(xdr.addressHigh(), xdr.addressLow());
    xdr.skip(length);
    return Optional.of(address.toString());
  }

  private static Optional<byte[]> octets(Xdr xdr) {
    long length = xdr.unsigned32();
    if (!xdr.has(length)) {
      return Optional.empty();
    }
    byte[] octets = new byte[(int) length];
    xdr.bytes().get(xdr.at(), octets);
    xdr.skip((int) Math.min(Xdr.padded(length), xdr.remaining()));
    return Optional.of(octets);
  }

  private static Optional<List<Object>> list(Xdr xdr, XdrType type) {
    long count = xdr.unsigned32();
    if (!xdr.has(count * type.least)) {
      return Optional.empty();
    }
    List<Object> values = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      type.read(xdr).ifPresent(values::add);
    }
    return Optional.of(values);
  }

  private static Optional<Object> path(Xdr xdr) {
    long segments = xdr.unsigned32();
    List<Object> systems = new ArrayList<>();
    for (long segment = 0; segment < segments; segment++) {
      if (!xdr.has(8)) {
        return Optional.empty();
      }
      xdr.skip(4);
      Optional<List<Object>> numbers = list(xdr, U32);
      if (numbers.isEmpty()) {
        return Optional.empty();
      }
      systems.addAll(numbers.get());
    }
    return Optional.of(systems);
  }
}
