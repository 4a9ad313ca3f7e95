package io.weir.cli.json;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON values one after the other, each on a line of its own. Puts the commas itself; names
 * and values must alternate within objects. Buffers: {@link #flush()} at the end.
 */
public final class JsonOutput {

  private static final int CAPACITY = 1 << 16;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final OutputStream out;
  private final byte[] buffer = new byte[CAPACITY];
  private final IsoTime time = new IsoTime();
  private int size;
  private boolean comma;

  public JsonOutput(OutputStream out) {
    this.out = out;
  }

  public JsonOutput open(char bracket) throws IOException {
    separate();
    put(bracket);
    comma = false;
    return this;
  }

  public JsonOutput close(char bracket) throws IOException {
    put(bracket);
    comma = true;
    return this;
  }

  /** The name of the value that comes next. */
  public JsonOutput name(String name) throws IOException {
    separate();
    string(name);
    put(':');
    comma = false;
    return this;
  }

  /** A number, truth value, time, text, list of such or map of such; anything else as text. */
  public JsonOutput value(Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof List<?> list) {
      return list(list);
    }
    separate();
    if (value instanceof Long || value instanceof Integer || value instanceof BigInteger) {
      ascii(value.toString());
    } else if (value instanceof Double number) {
      number(number);
    } else if (value instanceof Instant instant) {
      instant(instant);
    } else if (value instanceof Boolean) {
      ascii(value.toString());
    } else {
      string(value.toString());
    }
    comma = true;
    return this;
  }

  /** Ends a line; the next value stands for itself. */
  public JsonOutput line() throws IOException {
    put('\n');
    comma = false;
    return this;
  }

  public void flush() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
    out.flush();
  }

  private JsonOutput map(Map<?, ?> map) throws IOException {
    open('{');
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      name(entry.getKey().toString()).value(entry.getValue());
    }
    return close('}');
  }

  private JsonOutput list(List<?> list) throws IOException {
    open('[');
    for (Object value : list) {
      value(value);
    }
    return close(']');
  }

  /** RFC 8259 section 6 has no infinities and no NaN: they become text. */
  private void number(Double number) throws IOException {
    if (Double.isFinite(number)) {
      ascii(number.toString());
    } else {
      string(number.toString());
    }
  }

  private void instant(Instant instant) throws IOException {
    byte[] octets = time.write(instant);
    put('"');
    for (int i = 0; i < time.size(); i++) {
      put(octets[i]);
    }
    put('"');
  }

  private void separate() throws IOException {
    if (comma) {
      put(',');
    }
  }

  private void ascii(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
  }

  private void string(String text) throws IOException {
    put('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        put('\\');
        put(c);
      } else if (c >= ' ' && c < 0x7f) {
        put(c);
      } else if (c <= 0x7f) {
        escape(c);
      } else {
        i += beyondAscii(text, i);
      }
    }
    put('"');
  }

  /** As UTF-8; half a surrogate pair, which UTF-8 does not have, escaped. Returns chars skipped. */
  private int beyondAscii(String text, int at) throws IOException {
    int code = text.codePointAt(at);
    if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
      escape((char) code);
      return 0;
    }
    for (byte octet : Character.toString(code).getBytes(StandardCharsets.UTF_8)) {
      put(octet);
    }
    return Character.charCount(code) - 1;
  }

  private void escape(char c) throws IOException {
    ascii("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      put(HEX[c >> shift & 15]);
    }
  }

  private void put(int octet) throws IOException {
    if (size == CAPACITY) {
      out.write(buffer, 0, size);
      size = 0;
    }
    buffer[size++] = (byte) octet;
  }
}
