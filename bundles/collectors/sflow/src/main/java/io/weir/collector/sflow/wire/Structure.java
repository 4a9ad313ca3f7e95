package io.weir.collector.sflow.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A structure of the specification: the names and types of its fields, in order. A field is named
 * by its IANA information element where there is one for it, else as the specification names it.
 *
 * @param name as the specification names it
 */
record Structure(String name, List<Field> fields) {

  record Field(String name, XdrType type) {}

  /**
   * A structure of fields written {@code "name TYPE"}; {@code IPv#} in the name of an address
   * stands for its family.
   */
  static Structure of(String name, String... fields) {
    return new Structure(name, Arrays.stream(fields).map(Structure::field).toList());
  }

  private static Field field(String text) {
    int space = text.indexOf(' ');
    return new Field(text.substring(0, space), XdrType.valueOf(text.substring(space + 1)));
  }

  /** Reads what there is; false if the container ended before the structure did. */
  boolean read(Xdr xdr, Map<String, Object> into) {
    for (Field field : fields) {
      Optional<Object> value = field.type().read(xdr);
      if (value.isEmpty()) {
        return false;
      }
      put(into, elementName(field, value.get()), value.get());
    }
    return true;
  }

  private static String elementName(Field field, Object value) {
    boolean ipv6 = field.type() == XdrType.ADDRESS && value.toString().contains(":");
    return field.name().replace("IPv#", ipv6 ? "IPv6" : "IPv4");
  }

  /** The same said again is said once; something else makes a list. */
  static void put(Map<String, Object> into, String name, Object value) {
    Object before = into.putIfAbsent(name, value);
    if (before == null || before.equals(value)) {
      return;
    }
    List<Object> both = new ArrayList<>(before instanceof List<?> list ? list : List.of(before));
    both.addAll(value instanceof List<?> list ? list : List.of(value));
    into.put(name, both);
  }
}
