package io.weir.library.view;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowField.Kind;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.SamplingSource;
import io.weir.api.net.Address;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Values of flow fields as JSON has them and as people read them. */
public final class FlowText {

  private static final Map<Long, String> PROTOCOLS =
      Map.ofEntries(
          Map.entry(1L, "icmp"),
          Map.entry(2L, "igmp"),
          Map.entry(4L, "ipip"),
          Map.entry(6L, "tcp"),
          Map.entry(17L, "udp"),
          Map.entry(41L, "ipv6"),
          Map.entry(47L, "gre"),
          Map.entry(50L, "esp"),
          Map.entry(51L, "ah"),
          Map.entry(58L, "icmp6"),
          Map.entry(88L, "eigrp"),
          Map.entry(89L, "ospf"),
          Map.entry(103L, "pim"),
          Map.entry(112L, "vrrp"),
          Map.entry(115L, "l2tp"),
          Map.entry(132L, "sctp"));

  private static final String TCP_FLAGS = "CEUAPRSF";

  private FlowText() {}

  /** A flow by element name, without the fields that are zero or empty. */
  public static Map<String, Object> json(FlowRecord flow) {
    boolean ipv6 = flow.number(FlowField.IP_VERSION) == 6;
    Map<String, Object> json = new LinkedHashMap<>();
    flow.values()
        .forEach((field, value) -> json.put(elementName(field, value, ipv6), json(field, value)));
    return json;
  }

  private static String elementName(FlowField field, Object value, boolean ipv6) {
    return field.elementName(value instanceof Address address ? !address.isIpv4() : ipv6);
  }

  /**
   * A number for a number, unsigned; text for all else.
   *
   * @param value as in {@link FlowRecord#values()}, or the text that stands for it
   */
  public static Object json(FlowField field, Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (field == FlowField.SAMPLING_SOURCE) {
      return samplingSource((Long) value);
    }
    return field.kind() == Kind.NUMBER ? unsigned((Long) value) : field.text(value);
  }

  /** A value as {@link FlowRecord#values()} has it, from the text of {@link FlowField#text}. */
  static Object value(FlowField field, String text) {
    return switch (field.kind()) {
      case ADDRESS -> Address.parse(text);
      case NUMBER -> Long.parseUnsignedLong(text);
      case TIME, MAC, TEXT -> text;
    };
  }

  /** An unsigned number. */
  static Number unsigned(long number) {
    return number >= 0 ? (Number) number : new BigInteger(Long.toUnsignedString(number));
  }

  /**
   * A JSON value for a table: protocols by name, TCP flags as letters.
   *
   * @param element the information element's name
   */
  public static String people(String element, Object json) {
    if (json instanceof Number number) {
      if (element.equals(FlowField.PROTOCOL.elementName())) {
        return PROTOCOLS.getOrDefault(number.longValue(), number.toString());
      }
      if (element.equals(FlowField.TCP_FLAGS.elementName())) {
        return tcpFlags(number.longValue());
      }
    }
    return json.toString();
  }

  private static String samplingSource(long code) {
    return SamplingSource.of(code).name().toLowerCase(Locale.ROOT);
  }

  /** The letters of RFC 9293 section 3.1, CWR first; a dot for a flag that is not set. */
  private static String tcpFlags(long flags) {
    StringBuilder text = new StringBuilder(TCP_FLAGS.length());
    for (int bit = 0; bit < TCP_FLAGS.length(); bit++) {
      text.append((flags & 0x80 >> bit) == 0 ? '.' : TCP_FLAGS.charAt(bit));
    }
    return text.toString();
  }
}
