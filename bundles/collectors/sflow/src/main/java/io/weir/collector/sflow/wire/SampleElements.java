package io.weir.collector.sflow.wire;

import java.util.List;
import java.util.Map;

/** Gives a described sample the information elements that its own fields amount to. */
final class SampleElements {

  /** What some agents say where they know no VLAN or priority. */
  private static final Long NOT_KNOWN = 0xffff_ffffL;

  private SampleElements() {}

  static void complete(Map<String, Object> elements) {
    if (elements.remove("source_id") instanceof Long source) {
      elements.put("source_id_type", source >>> 24);
      elements.put("source_id_index", source & 0xff_ffff);
    }
    expand("input", elements);
    expand("output", elements);
    boolean flow = elements.containsKey("samplingInterval");
    if (flow) {
      interfaces(elements);
      counts(elements);
      systems(elements);
      elements.values().removeIf(NOT_KNOWN::equals);
    }
    prefixes(elements);
  }

  private static void expand(String name, Map<String, Object> elements) {
    if (elements.remove(name) instanceof Long compact) {
      long code = InterfaceCode.of(compact.intValue());
      elements.put(name + "_format", InterfaceCode.format(code));
      elements.put(name + "_value", InterfaceCode.value(code));
    }
  }

  private static void interfaces(Map<String, Object> elements) {
    long input = code("input", elements);
    long output = code("output", elements);
    elements.put("ingressInterface", InterfaceCode.ifIndex(input));
    elements.put("egressInterface", InterfaceCode.ifIndex(output));
    long source = number("source_id_index", elements);
    if (number("source_id_type", elements) == 0) {
      boolean egress = InterfaceCode.isEgress(source, input, output);
      if (egress || (source > 0 && source == input)) {
        elements.put("flowDirection", egress ? 1L : 0L);
      }
    }
    int status = InterfaceCode.forwardingStatus(output);
    if (status != 0) {
      elements.put("forwardingStatus", (long) status);
    }
  }

  private static long code(String name, Map<String, Object> elements) {
    return number(name + "_format", elements) << 32 | number(name + "_value", elements);
  }

  /** {@code octetDeltaCount} counts from the IP header on, by its definition at IANA. */
  private static void counts(Map<String, Object> elements) {
    elements.put("packetDeltaCount", 1L);
    if (elements.get("ipTotalLength") instanceof Long octets) {
      elements.put("octetDeltaCount", octets);
    }
    if (elements.get("dataLinkFrameSize") instanceof Long octets) {
      elements.put("layer2OctetDeltaCount", octets);
    }
  }

  private static void systems(Map<String, Object> elements) {
    if (!(elements.get("as") instanceof Long own)) {
      return;
    }
    long source = number("src_as", elements);
    elements.put("bgpSourceAsNumber", source == 0 ? own : source);
    if (elements.get("dst_as_path") instanceof List<?> path) {
      elements.put("bgpDestinationAsNumber", path.isEmpty() ? own : path.get(path.size() - 1));
    }
  }

  private static void prefixes(Map<String, Object> elements) {
    String family = elements.containsKey("sourceIPv6Address") ? "IPv6" : "IPv4";
    rename("src_mask_len", "source" + family + "PrefixLength", elements);
    rename("dst_mask_len", "destination" + family + "PrefixLength", elements);
  }

  private static void rename(String from, String to, Map<String, Object> elements) {
    Object value = elements.remove(from);
    if (value != null) {
      elements.put(to, value);
    }
  }

  private static long number(String name, Map<String, Object> elements) {
    return elements.get(name) instanceof Long number ? number : 0;
  }
}
