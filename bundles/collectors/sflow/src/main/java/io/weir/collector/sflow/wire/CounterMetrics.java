package io.weir.collector.sflow.wire;

import java.util.Map;
import java.util.Optional;

/** Names of counters as metrics, in Prometheus' conventions. */
final class CounterMetrics {

  private static final Map<String, String> BY_FIELD =
      Map.ofEntries(
          Map.entry("ifSpeed", "interface_speed_bits_per_second"),
          Map.entry("ifInOctets", "interface_in_octets_total"),
          Map.entry("ifInUcastPkts", "interface_in_unicast_packets_total"),
          Map.entry("ifInMulticastPkts", "interface_in_multicast_packets_total"),
          Map.entry("ifInBroadcastPkts", "interface_in_broadcast_packets_total"),
          Map.entry("ifInDiscards", "interface_in_discards_total"),
          Map.entry("ifInErrors", "interface_in_errors_total"),
          Map.entry("ifInUnknownProtos", "interface_in_unknown_protocols_total"),
          Map.entry("ifOutOctets", "interface_out_octets_total"),
          Map.entry("ifOutUcastPkts", "interface_out_unicast_packets_total"),
          Map.entry("ifOutMulticastPkts", "interface_out_multicast_packets_total"),
          Map.entry("ifOutBroadcastPkts", "interface_out_broadcast_packets_total"),
          Map.entry("ifOutDiscards", "interface_out_discards_total"),
          Map.entry("ifOutErrors", "interface_out_errors_total"),
          Map.entry("dot3StatsAlignmentErrors", "ethernet_alignment_errors_total"),
          Map.entry("dot3StatsFCSErrors", "ethernet_fcs_errors_total"),
          Map.entry("dot3StatsSingleCollisionFrames", "ethernet_single_collision_frames_total"),
          Map.entry("dot3StatsMultipleCollisionFrames", "ethernet_multiple_collision_frames_total"),
          Map.entry("dot3StatsSQETestErrors", "ethernet_sqe_test_errors_total"),
          Map.entry("dot3StatsDeferredTransmissions", "ethernet_deferred_transmissions_total"),
          Map.entry("dot3StatsLateCollisions", "ethernet_late_collisions_total"),
          Map.entry("dot3StatsExcessiveCollisions", "ethernet_excessive_collisions_total"),
          Map.entry(
              "dot3StatsInternalMacTransmitErrors", "ethernet_internal_mac_transmit_errors_total"),
          Map.entry("dot3StatsCarrierSenseErrors", "ethernet_carrier_sense_errors_total"),
          Map.entry("dot3StatsFrameTooLongs", "ethernet_frames_too_long_total"),
          Map.entry(
              "dot3StatsInternalMacReceiveErrors", "ethernet_internal_mac_receive_errors_total"),
          Map.entry("dot3StatsSymbolErrors", "ethernet_symbol_errors_total"),
          Map.entry("octets", "vlan_octets_total"),
          Map.entry("ucastPkts", "vlan_unicast_packets_total"),
          Map.entry("multicastPkts", "vlan_multicast_packets_total"),
          Map.entry("broadcastPkts", "vlan_broadcast_packets_total"),
          Map.entry("discards", "vlan_discards_total"));

  private CounterMetrics() {}

  static Optional<String> of(String field) {
    return Optional.ofNullable(BY_FIELD.get(field));
  }
}
