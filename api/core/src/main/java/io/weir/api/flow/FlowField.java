package io.weir.api.flow;

import io.weir.api.net.Address;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The normalised fields of a flow: one column of a {@link FlowBatch} each. A field carries the name
 * of its IANA IPFIX information element; where IANA has one element for IPv4 and one for IPv6, the
 * field carries both and its column holds both. Names that IANA lacks are Weir's own and marked so.
 *
 * <p>Zero, {@code ::} and the empty text mean "not exported" as well as the value itself.
 */
public enum FlowField {
  /** When the datagram arrived here. Never decreases within a batch. */
  COLLECTION_TIME(Kind.TIME, "collectionTimeMilliseconds"),
  FLOW_START(Kind.TIME, "flowStartMilliseconds"),
  FLOW_END(Kind.TIME, "flowEndMilliseconds"),

  /**
   * Who exported the flow: the sender of the datagram, or the agent that an sFlow datagram names.
   */
  EXPORTER(Kind.ADDRESS, "exporterIPv4Address", "exporterIPv6Address"),
  OBSERVATION_DOMAIN(Kind.NUMBER, "observationDomainId"),

  SOURCE_ADDRESS(Kind.ADDRESS, "sourceIPv4Address", "sourceIPv6Address"),
  DESTINATION_ADDRESS(Kind.ADDRESS, "destinationIPv4Address", "destinationIPv6Address"),
  SOURCE_PORT(Kind.NUMBER, "sourceTransportPort"),
  DESTINATION_PORT(Kind.NUMBER, "destinationTransportPort"),
  PROTOCOL(Kind.NUMBER, "protocolIdentifier"),
  IP_VERSION(Kind.NUMBER, "ipVersion"),
  TYPE_OF_SERVICE(Kind.NUMBER, "ipClassOfService"),
  TIME_TO_LIVE(Kind.NUMBER, "ipTTL"),
  TCP_FLAGS(Kind.NUMBER, "tcpControlBits"),
  /** Type times 256 plus code. */
  ICMP_TYPE_CODE(Kind.NUMBER, "icmpTypeCodeIPv4", "icmpTypeCodeIPv6"),
  FLOW_LABEL(Kind.NUMBER, "flowLabelIPv6"),
  FRAGMENT_ID(Kind.NUMBER, "fragmentIdentification"),
  FRAGMENT_OFFSET(Kind.NUMBER, "fragmentOffset"),

  /**
   * As exported, not scaled by sampling. Octets of IP packets; of sFlow's samples the whole frame,
   * as sFlow counts.
   */
  OCTETS(Kind.NUMBER, "octetDeltaCount"),
  /** As exported, not scaled by sampling. */
  PACKETS(Kind.NUMBER, "packetDeltaCount"),
  /** The reverse direction of a biflow, RFC 5103; as exported. */
  REVERSE_OCTETS(Kind.NUMBER, "reverseOctetDeltaCount"),
  /** The reverse direction of a biflow, RFC 5103; as exported. */
  REVERSE_PACKETS(Kind.NUMBER, "reversePacketDeltaCount"),
  /** One packet in this many was looked at; 0 where nobody said. */
  SAMPLING_INTERVAL(Kind.NUMBER, "samplingInterval"),
  /** Who said so: a {@link SamplingSource#code()}. Weir's own name. */
  SAMPLING_SOURCE(Kind.NUMBER, "samplingSource"),
  /** {@link #OCTETS} times the sampling interval. Weir's own name. */
  SCALED_OCTETS(Kind.NUMBER, "scaledOctetCount"),
  /** {@link #PACKETS} times the sampling interval. Weir's own name. */
  SCALED_PACKETS(Kind.NUMBER, "scaledPacketCount"),

  INGRESS_INTERFACE(Kind.NUMBER, "ingressInterface"),
  EGRESS_INTERFACE(Kind.NUMBER, "egressInterface"),
  /** Joined from options, RFC 7011 section 3.4.2.2; Weir's own name. */
  INGRESS_INTERFACE_NAME(Kind.TEXT, "ingressInterfaceName"),
  /** Joined from options, RFC 7011 section 3.4.2.2; Weir's own name. */
  EGRESS_INTERFACE_NAME(Kind.TEXT, "egressInterfaceName"),
  /** 0 ingress, 1 egress. */
  FLOW_DIRECTION(Kind.NUMBER, "flowDirection"),
  FORWARDING_STATUS(Kind.NUMBER, "forwardingStatus"),
  FLOW_END_REASON(Kind.NUMBER, "flowEndReason"),

  NEXT_HOP(Kind.ADDRESS, "ipNextHopIPv4Address", "ipNextHopIPv6Address"),
  BGP_NEXT_HOP(Kind.ADDRESS, "bgpNextHopIPv4Address", "bgpNextHopIPv6Address"),
  SOURCE_AS(Kind.NUMBER, "bgpSourceAsNumber"),
  DESTINATION_AS(Kind.NUMBER, "bgpDestinationAsNumber"),
  SOURCE_PREFIX_LENGTH(Kind.NUMBER, "sourceIPv4PrefixLength", "sourceIPv6PrefixLength"),
  DESTINATION_PREFIX_LENGTH(
      Kind.NUMBER, "destinationIPv4PrefixLength", "destinationIPv6PrefixLength"),

  ETHERNET_TYPE(Kind.NUMBER, "ethernetType"),
  SOURCE_MAC(Kind.MAC, "sourceMacAddress"),
  DESTINATION_MAC(Kind.MAC, "destinationMacAddress"),
  VLAN(Kind.NUMBER, "vlanId"),
  POST_VLAN(Kind.NUMBER, "postVlanId"),
  CUSTOMER_VLAN(Kind.NUMBER, "dot1qCustomerVlanId"),
  /** The 20-bit label alone, RFC 3032 section 2.1. */
  MPLS_LABEL_1(Kind.NUMBER, "mplsTopLabelStackSection"),
  /** The 20-bit label alone, RFC 3032 section 2.1. */
  MPLS_LABEL_2(Kind.NUMBER, "mplsLabelStackSection2"),
  /** The 20-bit label alone, RFC 3032 section 2.1. */
  MPLS_LABEL_3(Kind.NUMBER, "mplsLabelStackSection3"),
  LAYER2_SEGMENT(Kind.NUMBER, "layer2SegmentId"),
  INGRESS_VRF(Kind.NUMBER, "ingressVRFID"),
  EGRESS_VRF(Kind.NUMBER, "egressVRFID"),

  POST_NAT_SOURCE_ADDRESS(Kind.ADDRESS, "postNATSourceIPv4Address", "postNATSourceIPv6Address"),
  POST_NAT_DESTINATION_ADDRESS(
      Kind.ADDRESS, "postNATDestinationIPv4Address", "postNATDestinationIPv6Address"),
  POST_NAPT_SOURCE_PORT(Kind.NUMBER, "postNAPTSourceTransportPort"),
  POST_NAPT_DESTINATION_PORT(Kind.NUMBER, "postNAPTDestinationTransportPort"),
  NAT_EVENT(Kind.NUMBER, "natEvent"),
  FIREWALL_EVENT(Kind.NUMBER, "firewallEvent"),

  /** Classification engine and selector, RFC 6759 section 4, read as one unsigned number. */
  APPLICATION_ID(Kind.NUMBER, "applicationId"),
  APPLICATION_NAME(Kind.TEXT, "applicationName"),
  USER_NAME(Kind.TEXT, "userName");

  /** How a column keeps its values. */
  public enum Kind {
    /** Unsigned, in one long. */
    NUMBER,
    /** Milliseconds since the epoch, in one long. */
    TIME,
    /** Six octets, in the low 48 bits of one long. */
    MAC,
    /** {@link io.weir.api.net.Address}, in two longs. */
    ADDRESS,
    /** Text that many rows share. */
    TEXT
  }

  private static final Map<String, FlowField> BY_NAME = new HashMap<>();

  static {
    for (FlowField field : values()) {
      field.elementNames().forEach(name -> BY_NAME.put(name.toLowerCase(Locale.ROOT), field));
    }
  }

  private final Kind kind;
  private final String name;
  private final String ipv6Name;

  FlowField(Kind kind, String name) {
    this(kind, name, name);
  }

  FlowField(Kind kind, String name, String ipv6Name) {
    this.kind = kind;
    this.name = name;
    this.ipv6Name = ipv6Name;
  }

  /** The field with this information element name, in any case. */
  public static Optional<FlowField> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  public Kind kind() {
    return kind;
  }

  /** The name of the information element; where there are two, that for IPv4. */
  public String elementName() {
    return name;
  }

  /** The name of the information element for this family; the same for both where there is one. */
  public String elementName(boolean ipv6) {
    return ipv6 ? ipv6Name : name;
  }

  /** Every name that means this field. */
  public List<String> elementNames() {
    return name.equals(ipv6Name) ? List.of(name) : List.of(name, ipv6Name);
  }

  /**
   * A value as people read it: unsigned decimal, ISO 8601 in UTC, {@code 02:00:5e:10:00:01}, an
   * address, or the text itself.
   *
   * @param value as in {@link FlowRecord#values()}
   */
  public String text(Object value) {
    return switch (kind) {
      case NUMBER -> Long.toUnsignedString((Long) value);
      case TIME -> Instant.ofEpochMilli((Long) value).toString();
      case MAC -> mac((Long) value);
      case ADDRESS, TEXT -> value.toString();
    };
  }

  /** Orders two values of this field: unsigned, by address, or by {@link String#compareTo}. */
  public int compare(Object one, Object other) {
    return switch (kind) {
      case NUMBER, TIME, MAC -> Long.compareUnsigned((Long) one, (Long) other);
      case ADDRESS -> ((Address) one).compareTo((Address) other);
      case TEXT -> ((String) one).compareTo((String) other);
    };
  }

  private static String mac(long octets) {
    String digits = HexFormat.of().toHexDigits(octets, 12);
    return digits.replaceAll("(..)(?!$)", "$1:");
  }
}
