package io.weir.collector.netflow.wire;

import io.weir.api.flow.FlowField;
import java.util.ArrayList;
import java.util.List;

/**
 * Which elements a column can come from, best first.
 *
 * @param fill whether the further ones fill what the better left zero; else only the best is read
 */
record FieldSources(FlowField field, boolean fill, List<Source> sources) {

  /** One element. */
  record Source(int pen, int element, Conversion conversion) {}

  /** Every column of one long that can be copied or converted from an element. */
  static final List<FieldSources> NUMBERS =
      List.of(
          first(FlowField.OCTETS, 1, 85, 231, 352, 353, 23, 171),
          first(FlowField.PACKETS, 2, 86, 298, 430, 431, 24, 172),
          reverse(FlowField.REVERSE_OCTETS, 232, 1, 85),
          reverse(FlowField.REVERSE_PACKETS, 299, 2, 86),
          all(FlowField.PROTOCOL, 4, 193),
          all(FlowField.TYPE_OF_SERVICE, 5),
          all(FlowField.TCP_FLAGS, 6),
          all(FlowField.SOURCE_PORT, 7, 182, 180),
          all(FlowField.DESTINATION_PORT, 11, 183, 181),
          first(FlowField.INGRESS_INTERFACE, 10, 252),
          first(FlowField.EGRESS_INTERFACE, 14, 253),
          all(FlowField.IP_VERSION, 60),
          all(FlowField.TIME_TO_LIVE, 192),
          all(FlowField.ICMP_TYPE_CODE, 32, 139),
          all(FlowField.FLOW_LABEL, 31),
          all(FlowField.FRAGMENT_ID, 54),
          all(FlowField.FRAGMENT_OFFSET, 88),
          all(FlowField.SAMPLING_INTERVAL, 34, 50, 305, 309),
          all(FlowField.FLOW_DIRECTION, 61),
          all(FlowField.FORWARDING_STATUS, 89),
          all(FlowField.FLOW_END_REASON, 136),
          all(FlowField.SOURCE_AS, 16),
          all(FlowField.DESTINATION_AS, 17),
          all(FlowField.SOURCE_PREFIX_LENGTH, 9, 29),
          all(FlowField.DESTINATION_PREFIX_LENGTH, 13, 30),
          all(FlowField.ETHERNET_TYPE, 256),
          first(FlowField.SOURCE_MAC, 56, 81),
          first(FlowField.DESTINATION_MAC, 80, 57),
          all(FlowField.VLAN, 58, 243),
          all(FlowField.POST_VLAN, 59, 254),
          all(FlowField.CUSTOMER_VLAN, 245, 255),
          labels(FlowField.MPLS_LABEL_1, 70),
          labels(FlowField.MPLS_LABEL_2, 71),
          labels(FlowField.MPLS_LABEL_3, 72),
          all(FlowField.LAYER2_SEGMENT, 351),
          all(FlowField.INGRESS_VRF, 234),
          all(FlowField.EGRESS_VRF, 235),
          // Cisco's ASA numbers its translations from 40001 in NetFlow v9.
          all(FlowField.POST_NAPT_SOURCE_PORT, 227, 40_003),
          all(FlowField.POST_NAPT_DESTINATION_PORT, 228, 40_004),
          all(FlowField.NAT_EVENT, 230),
          all(FlowField.FIREWALL_EVENT, 233, 40_005),
          all(FlowField.APPLICATION_ID, 95),
          times(FlowField.FLOW_START, 152, 156, 154, 158, 22, 150, 272, 273, 271, 265),
          times(FlowField.FLOW_END, 153, 157, 155, 159, 21, 151, 269, 270, 268, 261));

  private static FieldSources first(FlowField field, int... elements) {
    return new FieldSources(field, false, sources(0, Conversion.NONE, elements));
  }

  private static FieldSources all(FlowField field, int... elements) {
    return new FieldSources(field, true, sources(0, Conversion.NONE, elements));
  }

  private static FieldSources labels(FlowField field, int element) {
    return new FieldSources(field, true, sources(0, Conversion.LABEL, element));
  }

  private static FieldSources reverse(FlowField field, int responder, int... elements) {
    List<Source> sources = sources(Elements.REVERSE_PEN, Conversion.NONE, elements);
    sources.add(new Source(0, responder, Conversion.NONE));
    return new FieldSources(field, false, sources);
  }

  /** Followed by when the packet was observed or collected, which is both start and end. */
  private static FieldSources times(FlowField field, int... elements) {
    List<Source> sources = new ArrayList<>();
    for (int element : elements) {
      sources.add(new Source(0, element, time(element)));
    }
    for (int element : new int[] {323, 325, 324, 322, 258}) {
      sources.add(new Source(0, element, time(element)));
    }
    return new FieldSources(field, true, sources);
  }

  private static Conversion time(int element) {
    return switch (element) {
      case 21, 22 -> Conversion.UP_TIME;
      case 158, 159 -> Conversion.MICROS_BEFORE_EXPORT;
      default ->
          switch (Elements.type(0, element)) {
            case DATE_TIME_SECONDS -> Conversion.SECONDS;
            case DATE_TIME_MICROSECONDS, DATE_TIME_NANOSECONDS -> Conversion.NTP;
            default -> Conversion.NONE;
          };
    };
  }

  private static List<Source> sources(int pen, Conversion conversion, int... elements) {
    List<Source> sources = new ArrayList<>();
    for (int element : elements) {
      sources.add(new Source(pen, element, conversion));
    }
    return sources;
  }
}
