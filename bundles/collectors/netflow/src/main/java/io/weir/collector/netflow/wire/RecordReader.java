package io.weir.collector.netflow.wire;

import io.weir.api.flow.ExportedRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a record in full, for those who want it. */
final class RecordReader {

  private static final int PADDING = 210;
  private static final int FLOW_END_UP_TIME = 21;
  private static final int FLOW_START_UP_TIME = 22;
  private static final int FLOW_START_DELTA = 158;
  private static final int FLOW_END_DELTA = 159;

  private final StructuredData lists = new StructuredData(this);

  /** One record whose fields were located. */
  ExportedRecord read(Message message, Template template, byte[] data, int[] at, int[] lengths) {
    Map<String, Object> elements = new LinkedHashMap<>();
    elements(message, template, data, at, lengths, elements);
    if (message.version < 9) {
      header(message, elements);
    }
    resolve(message, template, data, at, lengths, elements);
    return new ExportedRecord(
        message.protocol(),
        message.exporter,
        message.domainId,
        template.id,
        template.options,
        elements);
  }

  /** Every field under its element's name. */
  void elements(
      Message message,
      Template template,
      byte[] data,
      int[] at,
      int[] lengths,
      Map<String, Object> into) {
    for (int field = 0; field < template.size(); field++) {
      int pen = template.pen(field);
      int element = template.element(field);
      if (template.version < 9 && element == PADDING) {
        continue;
      }
      ElementType type = Elements.type(pen, element);
      String name = Elements.name(pen, element);
      if (StructuredData.is(type) && lengths[field] > 0) {
        put(into, name, lists.read(message, type, data, at[field], lengths[field]));
      } else {
        FieldValue.of(type, data, at[field], lengths[field])
            .ifPresent(value -> put(into, name, value));
      }
    }
  }

  private static void put(Map<String, Object> into, String name, Object value) {
    Object earlier = into.putIfAbsent(name, value);
    if (earlier instanceof Repeated repeated) {
      repeated.add(value);
    } else if (earlier != null) {
      Repeated both = new Repeated();
      both.add(earlier);
      both.add(value);
      into.put(name, both);
    }
  }

  /** What NetFlow v5 says once for all its records. */
  private static void header(Message message, Map<String, Object> elements) {
    if (message.version == 5) {
      elements.put("engineType", message.domainId >> 8);
      elements.put("engineId", message.domainId & 0xff);
      elements.put("samplingAlgorithm", (long) message.samplingMode);
      elements.put("samplingInterval", message.samplingInterval);
    }
  }

  /** Relative times stand as they are; what they mean is added unless the record says it itself. */
  private void resolve(
      Message message,
      Template template,
      byte[] data,
      int[] at,
      int[] lengths,
      Map<String, Object> elements) {
    for (int field = 0; field < template.size(); field++) {
      if (template.pen(field) != 0 || lengths[field] == 0 || lengths[field] > 8) {
        continue;
      }
      long value = Octets.unsigned(data, at[field], lengths[field]);
      switch (template.element(field)) {
        case FLOW_START_UP_TIME -> upTime(message, elements, "flowStartMilliseconds", value);
        case FLOW_END_UP_TIME -> upTime(message, elements, "flowEndMilliseconds", value);
        case FLOW_START_DELTA -> delta(message, elements, "flowStartMicroseconds", value);
        case FLOW_END_DELTA -> delta(message, elements, "flowEndMicroseconds", value);
        default -> {}
      }
    }
  }

  private static void upTime(
      Message message, Map<String, Object> elements, String name, long value) {
    if (message.upMillis != Message.UNKNOWN) {
      elements.putIfAbsent(name, Instant.ofEpochMilli(message.absolute(value)));
    }
  }

  private static void delta(
      Message message, Map<String, Object> elements, String name, long micros) {
    Instant export = Instant.ofEpochMilli(message.exportMillis);
    elements.putIfAbsent(
        name, export.minusSeconds(micros / 1_000_000).minusNanos(micros % 1_000_000 * 1000));
  }

  /** The values of an element that comes more than once; told from a list that is one value. */
  private static final class Repeated extends ArrayList<Object> {

    private static final long serialVersionUID = 1;
  }
}
