package io.weir.bench.generator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A field of a template: an IANA information element, its length and what it says about a {@code
 * T}.
 *
 * @param length octets, or {@link #VARIABLE}
 */
record Field<T>(int element, int length, Writer<T> writer) {
  /** The length that stands for variable length in an IPFIX template (RFC 7011, section 7). */
  static final int VARIABLE = 0xFFFF;

  /** Appends exactly the field's length. */
  @FunctionalInterface
  interface Writer<T> {
    void write(T subject, ByteBuffer out);
  }

  static <T> Field<T> number(int element, int length, ToLongFunction<T> value) {
    return new Field<>(
        element, length, (subject, out) -> putNumber(out, value.applyAsLong(subject), length));
  }

  static Field<Flow> address(int element, int length, Function<Flow, Address> value) {
    return new Field<>(element, length, (flow, out) -> value.apply(flow).writeTo(out));
  }

  /** Text in ASCII, padded with zeros to a fixed length or preceded by its length. */
  static <T> Field<T> text(int element, int length, Function<T, String> value) {
    return new Field<>(
        element, length, (subject, out) -> putText(out, value.apply(subject), length));
  }

  private static void putNumber(ByteBuffer out, long value, int length) {
    for (int shift = 8 * (length - 1); shift >= 0; shift -= 8) {
      out.put((byte) (value >>> shift));
    }
  }

  private static void putText(ByteBuffer out, String text, int length) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    if (length == VARIABLE) {
      out.put((byte) bytes.length).put(bytes);
    } else {
      out.put(bytes).put(new byte[length - bytes.length]);
    }
  }
}
