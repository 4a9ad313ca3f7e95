package io.weir.bench.generator;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A template or options template: the layout of records about a {@code T}.
 *
 * @param id of the template and of its data sets
 * @param scopes how many of the fields, from the first on, are scope fields; 0 for flow records
 */
record Template<T>(int id, int scopes, List<Field<T>> fields) {
  Template {
    fields = List.copyOf(fields);
  }

  void writeRecord(T subject, ByteBuffer out) {
    for (Field<T> field : fields) {
      field.writer().write(subject, out);
    }
  }

  /** The octets of a record, variable lengths not counted. */
  int fixedLength() {
    return octets(fields);
  }

  /** The octets before the field with this element. */
  int offsetOf(int element) {
    int offset = 0;
    for (Field<T> field : fields) {
      if (field.element() == element) {
        return offset;
      }
      offset += field.length();
    }
    throw new IllegalArgumentException("template " + id + " has no element " + element);
  }

  private static int octets(List<? extends Field<?>> fields) {
    return fields.stream().mapToInt(f -> f.length() == Field.VARIABLE ? 0 : f.length()).sum();
  }

  /** RFC 3954, section 5.2 and RFC 7011, section 3.4.1. */
  void writeDefinition(ByteBuffer out) {
    out.putShort((short) id).putShort((short) fields.size());
    writeSpecifiers(out);
  }

  /** RFC 3954, section 6.1: the lengths of the scope and option specifiers in octets. */
  void writeOptionsDefinition9(ByteBuffer out) {
    out.putShort((short) id);
    out.putShort((short) (4 * scopes)).putShort((short) (4 * (fields.size() - scopes)));
    writeSpecifiers(out);
  }

  /** RFC 7011, section 3.4.2.2: the number of all fields and of the scope fields. */
  void writeOptionsDefinition10(ByteBuffer out) {
    out.putShort((short) id).putShort((short) fields.size()).putShort((short) scopes);
    writeSpecifiers(out);
  }

  private void writeSpecifiers(ByteBuffer out) {
    for (Field<T> field : fields) {
      out.putShort((short) field.element()).putShort((short) field.length());
    }
  }
}
