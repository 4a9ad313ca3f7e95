package io.weir.collector.sflow.wire;

import java.util.Map;
import java.util.Optional;

/** The records of flow samples and of discarded packets that are described field by field. */
final class FlowStructures {

  private static final Map<Integer, Structure> BY_FORMAT =
      Map.ofEntries(
          Map.entry(
              FlowRecordReader.ETHERNET,
              Structure.of(
                  "sampled_ethernet",
                  "dataLinkFrameSize U32",
                  "sourceMacAddress MAC",
                  "destinationMacAddress MAC",
                  "ethernetType U32")),
          Map.entry(
              FlowRecordReader.IPV4,
              Structure.of(
                  "sampled_ipv4",
                  "ipTotalLength U32",
                  "protocolIdentifier U32",
                  "sourceIPv4Address IPV4",
                  "destinationIPv4Address IPV4",
                  "sourceTransportPort U32",
                  "destinationTransportPort U32",
                  "tcpControlBits U32",
                  "ipClassOfService U32")),
          Map.entry(
              FlowRecordReader.IPV6,
              Structure.of(
                  "sampled_ipv6",
                  "ipTotalLength U32",
                  "protocolIdentifier U32",
                  "sourceIPv6Address IPV6",
                  "destinationIPv6Address IPV6",
                  "sourceTransportPort U32",
                  "destinationTransportPort U32",
                  "tcpControlBits U32",
                  "ipClassOfService U32")),
          Map.entry(
              FlowRecordReader.SWITCH,
              Structure.of(
                  "extended_switch",
                  "vlanId U32",
                  "src_priority U32",
                  "postVlanId U32",
                  "dst_priority U32")),
          Map.entry(
              FlowRecordReader.ROUTER,
              Structure.of(
                  "extended_router",
                  "ipNextHopIPv#Address ADDRESS",
                  "src_mask_len U32",
                  "dst_mask_len U32")),
          Map.entry(
              FlowRecordReader.GATEWAY,
              Structure.of(
                  "extended_gateway",
                  "bgpNextHopIPv#Address ADDRESS",
                  "as U32",
                  "src_as U32",
                  "bgpPrevAdjacentAsNumber U32",
                  "dst_as_path AS_PATH",
                  "communities U32_LIST",
                  "localpref U32")),
          Map.entry(
              1004,
              Structure.of(
                  "extended_user",
                  "src_charset U32",
                  "src_user STRING",
                  "dst_charset U32",
                  "dst_user STRING")),
          Map.entry(
              1005, Structure.of("extended_url", "direction U32", "url STRING", "host STRING")),
          Map.entry(
              FlowRecordReader.MPLS,
              Structure.of(
                  "extended_mpls", "nexthop ADDRESS", "in_stack U32_LIST", "out_stack U32_LIST")),
          Map.entry(
              FlowRecordReader.NAT,
              Structure.of(
                  "extended_nat",
                  "postNATSourceIPv#Address ADDRESS",
                  "postNATDestinationIPv#Address ADDRESS")),
          Map.entry(
              1008,
              Structure.of(
                  "extended_mpls_tunnel",
                  "tunnel_lsp_name STRING",
                  "tunnel_id U32",
                  "tunnel_cos U32")),
          Map.entry(
              1009,
              Structure.of(
                  "extended_mpls_vc",
                  "vc_instance_name STRING",
                  "vll_vc_id U32",
                  "vc_label_cos U32")),
          Map.entry(
              1010, Structure.of("extended_mpls_FTN", "mplsFTNDescr STRING", "mplsFTNMask U32")),
          Map.entry(1011, Structure.of("extended_mpls_LDP_FEC", "mplsFecAddrPrefixLength U32")),
          Map.entry(1012, Structure.of("extended_vlantunnel", "stack U32_LIST")),
          Map.entry(
              FlowRecordReader.NAT_PORT,
              Structure.of(
                  "extended_nat_port",
                  "postNAPTSourceTransportPort U32",
                  "postNAPTDestinationTransportPort U32")),
          Map.entry(1029, Structure.of("extended_vni_egress", "egress_vni U32")),
          Map.entry(1030, Structure.of("extended_vni_ingress", "ingress_vni U32")),
          Map.entry(1036, Structure.of("extended_egress_queue", "egress_queue U32")),
          Map.entry(
              1037,
              Structure.of("extended_acl", "acl_number U32", "acl_name STRING", "direction U32")),
          Map.entry(1038, Structure.of("extended_function", "symbol STRING")));

  private FlowStructures() {}

  static Optional<Structure> of(int format) {
    return Optional.ofNullable(BY_FORMAT.get(format));
  }
}
