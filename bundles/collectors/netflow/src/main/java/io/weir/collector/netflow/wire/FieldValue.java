package io.weir.collector.netflow.wire;

import io.weir.api.net.Address;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The value of one field as an object, by its abstract data type; RFC 7011 section 6.1. */
final class FieldValue {

  private static final HexFormat HEX = HexFormat.of();
  private static final HexFormat MAC = HexFormat.ofDelimiter(":");
  private static final int MAX_NUMBER = 32;

  private FieldValue() {}

  /** Empty for a field without octets that is not text. A length that does not fit: hexadecimal. */
  static Optional<Object> of(ElementType type, byte[] data, int at, int length) {
    if (length == 0 && type != ElementType.STRING && type != ElementType.OCTET_ARRAY) {
      return Optional.empty();
    }
    return Optional.of(
        switch (type) {
          case UNSIGNED8, UNSIGNED16, UNSIGNED32, UNSIGNED64, UNSIGNED256 ->
              unsigned(data, at, length);
          case SIGNED32 -> length <= 8 ? Octets.signed(data, at, length) : hex(data, at, length);
          case FLOAT64 ->
              length == 4 || length == 8 ? real(data, at, length) : hex(data, at, length);
          case BOOLEAN -> bool(data, at, length);
          case STRING -> text(data, at, length);
          case MAC_ADDRESS ->
              length == 6 ? MAC.formatHex(data, at, at + length) : hex(data, at, length);
          case IPV4_ADDRESS, IPV6_ADDRESS -> address(data, at, length);
          case DATE_TIME_SECONDS,
              DATE_TIME_MILLISECONDS,
              DATE_TIME_MICROSECONDS,
              DATE_TIME_NANOSECONDS ->
              time(type, data, at, length);
          case OCTET_ARRAY, BASIC_LIST, SUB_TEMPLATE_LIST, SUB_TEMPLATE_MULTI_LIST ->
              hex(data, at, length);
        });
  }

  static String hex(byte[] data, int at, int length) {
    return HEX.formatHex(data, at, at + length);
  }

  /** A float64, or reduced to four octets (RFC 7011 section 6.2); 0 for another length. */
  static double real(byte[] data, int at, int length) {
    return switch (length) {
      case 4 -> Float.intBitsToFloat(Octets.i32(data, at));
      case 8 -> Double.longBitsToDouble(Octets.i64(data, at));
      default -> 0;
    };
  }

  private static Object unsigned(byte[] data, int at, int length) {
    long value = Octets.unsigned(data, at, Math.min(length, 8));
    if (length < 8 || (length == 8 && value >= 0)) {
      return value;
    }
    return length > MAX_NUMBER
        ? hex(data, at, length)
        : new BigInteger(1, Arrays.copyOfRange(data, at, at + length));
  }

  /** RFC 7011 section 6.1.5: 1 is true, 2 is false. */
  private static Object bool(byte[] data, int at, int length) {
    long value = Octets.unsigned(data, at, Math.min(length, 8));
    return value == 1 || value == 2 ? (Object) (value == 1) : unsigned(data, at, length);
  }

  private static String text(byte[] data, int at, int length) {
    return new String(data, at, TextPool.trimmed(data, at, length), StandardCharsets.UTF_8);
  }

  private static String address(byte[] data, int at, int length) {
    return switch (length) {
      case 4 -> Address.ofIpv4(Octets.i32(data, at)).toString();
      case 16 -> new Address(Octets.i64(data, at), Octets.i64(data, at + 8)).toString();
      default -> hex(data, at, length);
    };
  }

  private static Object time(ElementType type, byte[] data, int at, int length) {
    if (length > 8) {
      return hex(data, at, length);
    }
    long value = Octets.unsigned(data, at, length);
    return switch (type) {
      case DATE_TIME_SECONDS -> time(value, 1);
      case DATE_TIME_MILLISECONDS -> time(value, 1000);
      case DATE_TIME_MICROSECONDS -> NtpTime.micros(value);
      default -> NtpTime.instant(value);
    };
  }

  /** A number beyond what an {@link Instant} holds stays a number. */
  private static Object time(long value, int perSecond) {
    if (value < 0) {
      return new BigInteger(Long.toUnsignedString(value));
    }
    long seconds = value / perSecond;
    return seconds > Instant.MAX.getEpochSecond()
        ? (Object) value
        : Instant.ofEpochSecond(seconds, value % perSecond * (1_000_000_000L / perSecond));
  }
}
