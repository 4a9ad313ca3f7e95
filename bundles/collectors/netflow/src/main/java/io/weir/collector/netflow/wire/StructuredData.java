package io.weir.collector.netflow.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lists of RFC 6313. A basicList becomes a map from its element's name to the list of values, a
 * subTemplateList a list of maps, one for each record; what contradicts itself becomes hexadecimal
 * text and an error.
 */
final class StructuredData {

  private static final int MAX_DEPTH = 8;
  private static final int MAX_VALUES = 65_536;

  private final RecordReader records;
  private int depth;
  private int values;

  StructuredData(RecordReader records) {
    this.records = records;
  }

  static boolean is(ElementType type) {
    return switch (type) {
      case BASIC_LIST, SUB_TEMPLATE_LIST, SUB_TEMPLATE_MULTI_LIST -> true;
      default -> false;
    };
  }

  /** The list's value; the octets are in hexadecimal where it cannot be read. */
  Object read(Message message, ElementType type, byte[] data, int at, int length) {
    if (depth == 0) {
      values = 0;
    }
    depth++;
    try {
      if (depth > MAX_DEPTH) {
        throw new MalformedListException();
      }
      return switch (type) {
        case BASIC_LIST -> basic(message, data, at, at + length);
        case SUB_TEMPLATE_LIST -> subTemplates(message, data, at, at + length);
        default -> multi(message, data, at, at + length);
      };
    } catch (MalformedListException e) {
      message.out.error(Reason.STRUCTURED_DATA, message.offset);
      return FieldValue.hex(data, at, length);
    } finally {
      depth--;
    }
  }

  /** RFC 6313 section 4.5.1. */
  private Map<String, Object> basic(Message message, byte[] data, int from, int to)
      throws MalformedListException {
    require(to - from >= 5);
    int id = Octets.u16(data, from + 1);
    int length = Octets.u16(data, from + 3);
    boolean enterprise = id >= 0x8000;
    require(!enterprise || to - from >= 9);
    int pen = enterprise ? Octets.i32(data, from + 5) : 0;
    int element = id & 0x7fff;
    Template one = new Template(10, 0, false, 0, new long[] {Template.field(pen, element, length)});
    List<Object> list = new ArrayList<>();
    for (Map<String, Object> record : list(message, one, data, from + (enterprise ? 9 : 5), to)) {
      list.addAll(record.values());
    }
    return Map.of(Elements.name(pen, element), list);
  }

  /** RFC 6313 section 4.5.2. */
  private List<Map<String, Object>> subTemplates(Message message, byte[] data, int from, int to)
      throws MalformedListException {
    require(to - from >= 3);
    return list(message, template(message, data, from + 1), data, from + 3, to);
  }

  /** RFC 6313 section 4.5.3. */
  private List<Map<String, Object>> multi(Message message, byte[] data, int from, int to)
      throws MalformedListException {
    require(to - from >= 1);
    List<Map<String, Object>> all = new ArrayList<>();
    int at = from + 1;
    while (at < to) {
      require(to - at >= 4);
      int length = Octets.u16(data, at + 2);
      require(length >= 4 && length <= to - at);
      all.addAll(list(message, template(message, data, at), data, at + 4, at + length));
      at += length;
    }
    return all;
  }

  private static Template template(Message message, byte[] data, int at)
      throws MalformedListException {
    Template template = message.domain.templates.get(Octets.u16(data, at));
    require(template != null);
    return template;
  }

  private List<Map<String, Object>> list(
      Message message, Template template, byte[] data, int from, int to)
      throws MalformedListException {
    List<Map<String, Object>> found = new ArrayList<>();
    require(template.length > 0 || from == to);
    int[] offsets = new int[template.size()];
    int[] lengths = new int[template.size()];
    int at = from;
    while (at < to) {
      at = template.locate(data, at, to, offsets, lengths);
      require(at >= 0 && ++values <= MAX_VALUES);
      Map<String, Object> record = new LinkedHashMap<>();
      records.elements(message, template, data, offsets, lengths, record);
      found.add(record);
    }
    return found;
  }

  private static void require(boolean sound) throws MalformedListException {
    if (!sound) {
      throw new MalformedListException();
    }
  }

  /** Ends the reading of one list; never leaves this class. */
  private static final class MalformedListException extends Exception {

    private static final long serialVersionUID = 1;

    MalformedListException() {
      super("malformed", null, false, false);
    }
  }
}
