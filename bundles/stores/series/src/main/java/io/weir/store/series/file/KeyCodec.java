package io.weir.store.series.file;

import io.weir.api.metric.SeriesKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A series key in octets: texts in UTF-8, each behind its length (2): the name, then the labels.
 */
final class KeyCodec {

  /** The most octets that a key may take. */
  static final int MAX_OCTETS = 4096;

  private KeyCodec() {}

  /** May be longer than {@link #MAX_OCTETS}, but is never cut. */
  static byte[] encode(SeriesKey key) {
    List<byte[]> texts = new ArrayList<>();
    texts.add(key.name().getBytes(StandardCharsets.UTF_8));
    key.labels()
        .forEach(
            (label, value) -> {
              texts.add(label.getBytes(StandardCharsets.UTF_8));
              texts.add(value.getBytes(StandardCharsets.UTF_8));
            });
    int length = texts.stream().mapToInt(text -> Short.BYTES + text.length).sum();
    ByteBuffer octets = ByteBuffer.allocate(length);
    texts.forEach(text -> octets.putShort((short) text.length).put(text));
    return octets.array();
  }

  static SeriesKey decode(ByteBuffer octets) {
    String name = text(octets);
    TreeMap<String, String> labels = new TreeMap<>();
    while (octets.hasRemaining()) {
      labels.put(text(octets), text(octets));
    }
    return new SeriesKey(name, labels);
  }

  private static String text(ByteBuffer octets) {
    byte[] text = new byte[Short.toUnsignedInt(octets.getShort())];
    octets.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
