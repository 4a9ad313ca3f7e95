package io.weir.collector.sflow.wire;

import io.weir.api.flow.FlowField;
import io.weir.api.net.Address;
import io.weir.library.packet.Decapsulation;
import io.weir.library.packet.Layer;
import io.weir.library.packet.PacketDissector;
import io.weir.library.packet.PacketHeaders;
import java.util.Set;

/**
 * Writes the records of a flow sample into its row. What the packet itself says goes before what
 * the agent says about it, except for VLANs: a tag may be gone from a sampled header.
 */
final class FlowRecordReader {

  static final int RAW_HEADER = 1;
  static final int ETHERNET = 2;
  static final int IPV4 = 3;
  static final int IPV6 = 4;
  static final int SWITCH = 1001;
  static final int ROUTER = 1002;
  static final int GATEWAY = 1003;
  static final int MPLS = 1006;
  static final int NAT = 1007;
  static final int NAT_PORT = 1020;

  private static final int ETHERTYPE_IPV4 = 0x0800;
  private static final int ETHERTYPE_IPV6 = 0x86dd;

  private final Xdr xdr;
  private final FlowRow row;
  private final GatewayReader gateway;
  private final PacketDissector dissector;
  private final PacketHeaders packet = new PacketHeaders();
  private long frameOctets;
  private long ipOctets;
  private long sourceVlan;

  FlowRecordReader(Xdr xdr, FlowRow row, Set<Decapsulation> decapsulations) {
    this.xdr = xdr;
    this.row = row;
    gateway = new GatewayReader(xdr, row);
    dissector = new PacketDissector(decapsulations);
  }

  void begin() {
    frameOctets = 0;
    ipOctets = 0;
    sourceVlan = 0;
  }

  /** Once all records were read. */
  void finish() {
    row.set(FlowField.OCTETS, frameOctets > 0 ? frameOctets : ipOctets);
    row.set(FlowField.VLAN, sourceVlan);
  }

  /** False if the record is too short for its format; unknown formats are passed over. */
  boolean read(int format) {
    return switch (format) {
      case RAW_HEADER -> rawHeader();
      case ETHERNET -> xdr.has(24) && ethernet();
      case IPV4 -> xdr.has(32) && ipv4();
      case IPV6 -> xdr.has(56) && ipv6();
      case SWITCH -> xdr.has(16) && vlans();
      case ROUTER -> router();
      case GATEWAY -> gateway.read();
      case MPLS -> mpls();
      case NAT -> nat();
      case NAT_PORT -> xdr.has(8) && natPorts();
      default -> true;
    };
  }

  private boolean rawHeader() {
    if (!xdr.has(16)) {
      return false;
    }
    Layer layer = Layer.ofSflow(xdr.int32());
    long length = xdr.unsigned32();
    xdr.skip(4);
    long said = xdr.unsigned32();
    int captured = (int) Math.min(said, xdr.remaining());
    int start = xdr.at();
    dissector.dissect(xdr.bytes(), start, captured, layer, packet);
    row.setPacket(packet);
    boolean inside = packet.frameOffset() > start;
    frameOctets =
        inside && packet.ipLength() > 0
            ? packet.ipLength()
            : Math.max(0, length - (packet.frameOffset() - start));
    return captured == said;
  }

  private boolean ethernet() {
    if (frameOctets == 0) {
      frameOctets = xdr.peek32(0) & 0xffff_ffffL;
    }
    row.set(FlowField.SOURCE_MAC, xdr.peek64(4) >>> 16);
    row.set(FlowField.DESTINATION_MAC, xdr.peek64(12) >>> 16);
    row.set(FlowField.ETHERNET_TYPE, xdr.peek32(20));
    return true;
  }

  private boolean ipv4() {
    if (row.get(FlowField.IP_VERSION) == 0) {
      row.set(FlowField.IP_VERSION, 4);
      row.setAddress(FlowField.SOURCE_ADDRESS, 0, Address.mapped(xdr.peek32(8)));
      row.setAddress(FlowField.DESTINATION_ADDRESS, 0, Address.mapped(xdr.peek32(12)));
      transport(16);
      networkOnly(ETHERTYPE_IPV4);
    }
    return true;
  }

  private boolean ipv6() {
    if (row.get(FlowField.IP_VERSION) == 0) {
      row.set(FlowField.IP_VERSION, 6);
      row.setAddress(FlowField.SOURCE_ADDRESS, xdr.peek64(8), xdr.peek64(16));
      row.setAddress(FlowField.DESTINATION_ADDRESS, xdr.peek64(24), xdr.peek64(32));
      transport(40);
      networkOnly(ETHERTYPE_IPV6);
    }
    return true;
  }

  /** Length and protocol come first; ports, flags and class of service behind the addresses. */
  private void transport(int ports) {
    ipOctets = xdr.peek32(0) & 0xffff_ffffL;
    int protocol = xdr.peek32(4);
    row.set(FlowField.PROTOCOL, protocol);
    row.set(FlowField.SOURCE_PORT, xdr.peek32(ports));
    row.set(FlowField.DESTINATION_PORT, xdr.peek32(ports + 4));
    row.set(FlowField.TCP_FLAGS, xdr.peek32(ports + 8));
    row.set(FlowField.TYPE_OF_SERVICE, xdr.peek32(ports + 12));
  }

  private void networkOnly(int etherType) {
    if (row.get(FlowField.ETHERNET_TYPE) == 0) {
      row.set(FlowField.ETHERNET_TYPE, etherType);
    }
  }

  private boolean vlans() {
    sourceVlan = vlan(xdr.peek32(0));
    row.set(FlowField.POST_VLAN, vlan(xdr.peek32(8)));
    return true;
  }

  /** Some agents say all ones where they do not know. */
  private static int vlan(int value) {
    return value > 0 && value < 0xfff ? value : 0;
  }

  private boolean router() {
    int length = xdr.addressLength();
    if (length == 0 || !xdr.has(length + 8L)) {
      return false;
    }
    row.setAddress(FlowField.NEXT_HOP, xdr.addressHigh(), xdr.addressLow());
    xdr.skip(length);
    row.set(FlowField.SOURCE_PREFIX_LENGTH, xdr.unsigned32());
    row.set(FlowField.DESTINATION_PREFIX_LENGTH, xdr.unsigned32());
    return true;
  }

  /** The stack that came in, unless the sampled header still has it. */
  private boolean mpls() {
    int length = xdr.addressLength();
    if (length == 0 || !xdr.has(length + 4L)) {
      return false;
    }
    xdr.skip(length);
    long labels = xdr.unsigned32();
    if (!xdr.has(4 * labels)) {
      return false;
    }
    if (row.get(FlowField.MPLS_LABEL_1) == 0) {
      row.set(FlowField.MPLS_LABEL_1, labels > 0 ? xdr.peek32(0) >>> 12 : 0);
      row.set(FlowField.MPLS_LABEL_2, labels > 1 ? xdr.peek32(4) >>> 12 : 0);
      row.set(FlowField.MPLS_LABEL_3, labels > 2 ? xdr.peek32(8) >>> 12 : 0);
    }
    return true;
  }

  private boolean nat() {
    return natAddress(FlowField.POST_NAT_SOURCE_ADDRESS)
        && natAddress(FlowField.POST_NAT_DESTINATION_ADDRESS);
  }

  private boolean natAddress(FlowField field) {
    int length = xdr.addressLength();
    if (length > 0) {
      row.setAddress(field, xdr.addressHigh(), xdr.addressLow());
      xdr.skip(length);
    }
    return length > 0;
  }

  private boolean natPorts() {
    row.set(FlowField.POST_NAPT_SOURCE_PORT, xdr.unsigned32());
    row.set(FlowField.POST_NAPT_DESTINATION_PORT, xdr.unsigned32());
    return true;
  }
}
