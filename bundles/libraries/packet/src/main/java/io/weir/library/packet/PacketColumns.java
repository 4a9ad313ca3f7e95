package io.weir.library.packet;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;

/**
 * Writes what a packet's headers say into the row of a batch: everything but counts, lengths and
 * interfaces. What is zero is not written, so that columns nobody needs do not come to be.
 */
public final class PacketColumns {

  /** Element {@code layer2SegmentId}: the first octet says VXLAN. */
  private static final long VXLAN_SEGMENT = 1L << 56;

  private PacketColumns() {}

  /**
   * Writes a row that holds nothing yet in these columns.
   *
   * @param batch open; {@code row} is one of its rows
   */
  public static void write(PacketHeaders packet, FlowBatch batch, int row) {
    link(packet, batch, row);
    if (packet.ipVersion != 0) {
      network(packet, batch, row);
      transport(packet, batch, row);
    }
  }

  private static void link(PacketHeaders packet, FlowBatch batch, int row) {
    number(batch, FlowField.SOURCE_MAC, row, packet.sourceMac);
    number(batch, FlowField.DESTINATION_MAC, row, packet.destinationMac);
    number(batch, FlowField.ETHERNET_TYPE, row, packet.etherType);
    number(batch, FlowField.VLAN, row, packet.outerVlan);
    number(batch, FlowField.CUSTOMER_VLAN, row, packet.innerVlan);
    if (packet.labels > 0) {
      number(batch, FlowField.MPLS_LABEL_1, row, packet.label[0]);
      number(batch, FlowField.MPLS_LABEL_2, row, packet.label[1]);
      number(batch, FlowField.MPLS_LABEL_3, row, packet.label[2]);
    }
    if (packet.segment != 0) {
      number(batch, FlowField.LAYER2_SEGMENT, row, VXLAN_SEGMENT | packet.segment);
    }
  }

  private static void network(PacketHeaders packet, FlowBatch batch, int row) {
    batch.writeHighs(FlowField.SOURCE_ADDRESS)[row] = packet.sourceHigh;
    batch.writeLows(FlowField.SOURCE_ADDRESS)[row] = packet.sourceLow;
    batch.writeHighs(FlowField.DESTINATION_ADDRESS)[row] = packet.destinationHigh;
    batch.writeLows(FlowField.DESTINATION_ADDRESS)[row] = packet.destinationLow;
    number(batch, FlowField.IP_VERSION, row, packet.ipVersion);
    number(batch, FlowField.PROTOCOL, row, packet.protocol);
    number(batch, FlowField.TYPE_OF_SERVICE, row, packet.trafficClass);
    number(batch, FlowField.TIME_TO_LIVE, row, packet.timeToLive);
    number(batch, FlowField.FLOW_LABEL, row, packet.flowLabel);
    number(batch, FlowField.FRAGMENT_ID, row, packet.fragmentId);
    number(batch, FlowField.FRAGMENT_OFFSET, row, packet.fragmentOffset);
  }

  private static void transport(PacketHeaders packet, FlowBatch batch, int row) {
    number(batch, FlowField.SOURCE_PORT, row, packet.sourcePort);
    number(batch, FlowField.DESTINATION_PORT, row, packet.destinationPort);
    number(batch, FlowField.TCP_FLAGS, row, packet.tcpFlags);
    number(batch, FlowField.ICMP_TYPE_CODE, row, packet.icmpTypeCode);
  }

  private static void number(FlowBatch batch, FlowField field, int row, long value) {
    if (value != 0) {
      batch.writeNumbers(field)[row] = value;
    }
  }
}
