package io.weir.collector.netflow.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a record looks like, and what came of it. A field is packed into a long: enterprise number,
 * element id, length.
 */
final class Template {

  /** The field length that says that each record carries its own, RFC 7011 section 7. */
  static final int VARIABLE = 65_535;

  final int version;
  final int id;
  final boolean options;
  final int scopes;
  final boolean variable;

  /** Octets of a record; the fewest where they vary. */
  final int length;

  long receivedMillis;
  long usedMillis;
  long records;

  /** The last use or arrival, in the order of all. */
  long stamp;

  private final long[] fields;
  private Columns columns;
  private OptionsFields optionsFields;

  /**
   * @param version 5, 9 or 10
   * @param scopes how many of the fields, from the first, are scope fields
   */
  Template(int version, int id, boolean options, int scopes, long[] fields) {
    this.version = version;
    this.id = id;
    this.options = options;
    this.scopes = scopes;
    this.fields = fields;
    int octets = 0;
    boolean varies = false;
    for (int field = 0; field < fields.length; field++) {
      varies |= length(field) == VARIABLE;
      octets += length(field) == VARIABLE ? 1 : length(field);
    }
    this.length = octets;
    this.variable = varies;
  }

  static long field(int pen, int id, int length) {
    return ((long) pen << 32) | ((long) id << 16) | length;
  }

  int size() {
    return fields.length;
  }

  long packed(int field) {
    return fields[field];
  }

  int pen(int field) {
    return (int) (fields[field] >>> 32);
  }

  int element(int field) {
    return (int) (fields[field] >>> 16) & 0xffff;
  }

  int length(int field) {
    return (int) fields[field] & 0xffff;
  }

  int emptyFields() {
    return (int) Arrays.stream(fields).filter(field -> (field & 0xffff) == 0).count();
  }

  /** The first field with this element that takes octets, or -1. */
  int find(int pen, int element) {
    for (int field = 0; field < fields.length; field++) {
      if (pen(field) == pen && element(field) == element && length(field) > 0) {
        return field;
      }
    }
    return -1;
  }

  boolean has(int... elements) {
    return Arrays.stream(elements).anyMatch(element -> find(0, element) >= 0);
  }

  /** How to write its records into a batch. */
  Columns columns() {
    if (columns == null) {
      columns = Columns.of(this);
    }
    return columns;
  }

  /** What its records tell about flows. */
  OptionsFields optionsFields() {
    if (optionsFields == null) {
      optionsFields = OptionsFields.of(this);
    }
    return optionsFields;
  }

  /** Whether the two say the same, whatever came of them. */
  boolean sameAs(Template other) {
    return version == other.version
        && options == other.options
        && scopes == other.scopes
        && Arrays.equals(fields, other.fields);
  }

  /** Roughly what it takes in memory once it is used. */
  int weight() {
    return 256 + 64 * fields.length;
  }

  List<String> elementNames() {
    List<String> names = new ArrayList<>(fields.length);
    for (int field = 0; field < fields.length; field++) {
      String octets = length(field) == VARIABLE ? "v" : Integer.toString(length(field));
      names.add(Elements.name(pen(field), element(field)) + "/" + octets);
    }
    return names;
  }

  /**
   * Finds the fields of a record.
   *
   * @param offsets takes the offset of each field
   * @param lengths takes the length of each field
   * @return the offset after the record, or -1 if it ends beyond {@code to}
   */
  int locate(byte[] data, int from, int to, int[] offsets, int[] lengths) {
    int at = from;
    for (int field = 0; field < fields.length; field++) {
      int octets = length(field);
      if (octets == VARIABLE) {
        if (at >= to) {
          return -1;
        }
        octets = Octets.u8(data, at++);
        if (octets == 255) {
          if (at + 2 > to) {
            return -1;
          }
          octets = Octets.u16(data, at);
          at += 2;
        }
      }
      if (octets > to - at) {
        return -1;
      }
      offsets[field] = at;
      lengths[field] = octets;
      at += octets;
    }
    return at;
  }
}
