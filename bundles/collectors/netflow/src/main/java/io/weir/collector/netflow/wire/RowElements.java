package io.weir.collector.netflow.wire;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowRecord;
import io.weir.api.net.Address;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a flow's row knows beyond its record: what options tables say of it, and the headers of the
 * packet whose first octets the record carries. Added to the record under the elements' names,
 * never over what the record says itself.
 */
final class RowElements {

  private static final Set<FlowField> JOINED =
      EnumSet.of(
          FlowField.SAMPLING_INTERVAL,
          FlowField.INGRESS_INTERFACE_NAME,
          FlowField.EGRESS_INTERFACE_NAME,
          FlowField.APPLICATION_NAME);

  private static final Set<FlowField> PACKET =
      EnumSet.of(
          FlowField.SOURCE_MAC,
          FlowField.DESTINATION_MAC,
          FlowField.ETHERNET_TYPE,
          FlowField.VLAN,
          FlowField.CUSTOMER_VLAN,
          FlowField.MPLS_LABEL_1,
          FlowField.MPLS_LABEL_2,
          FlowField.MPLS_LABEL_3,
          FlowField.SOURCE_ADDRESS,
          FlowField.DESTINATION_ADDRESS,
          FlowField.IP_VERSION,
          FlowField.PROTOCOL,
          FlowField.TYPE_OF_SERVICE,
          FlowField.TIME_TO_LIVE,
          FlowField.FLOW_LABEL,
          FlowField.FRAGMENT_ID,
          FlowField.FRAGMENT_OFFSET,
          FlowField.SOURCE_PORT,
          FlowField.DESTINATION_PORT,
          FlowField.TCP_FLAGS,
          FlowField.ICMP_TYPE_CODE,
          FlowField.OCTETS,
          FlowField.PACKETS);

  private RowElements() {}

  static void add(FlowBatch batch, int row, Template template, Map<String, Object> elements) {
    boolean packet = template.has(104, 313, 315);
    FlowRecord flow = FlowRecord.of(batch, row);
    boolean ipv6 = flow.number(FlowField.IP_VERSION) == 6;
    flow.values()
        .forEach(
            (field, value) -> {
              if (JOINED.contains(field) || (packet && PACKET.contains(field))) {
                elements.putIfAbsent(name(field, value, ipv6), plain(field, value));
              }
            });
  }

  private static String name(FlowField field, Object value, boolean ipv6) {
    return field.elementName(value instanceof Address address ? !address.isIpv4() : ipv6);
  }

  private static Object plain(FlowField field, Object value) {
    return field.kind() == FlowField.Kind.NUMBER ? value : field.text(value);
  }
}
