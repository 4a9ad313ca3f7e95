package io.weir.collector.sflow.wire;

import io.weir.api.net.Address;
import io.weir.library.packet.Decapsulation;
import io.weir.library.packet.Layer;
import io.weir.library.packet.PacketDissector;
import io.weir.library.packet.PacketHeaders;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** Describes a sampled header as information elements. */
final class HeaderDescriber {

  private static final int ICMP = 1;
  private static final int TCP = 6;
  private static final int ICMPV6 = 58;

  private final Xdr xdr;
  private final PacketDissector dissector;
  private final PacketHeaders packet = new PacketHeaders();

  HeaderDescriber(Xdr xdr, Set<Decapsulation> decapsulations) {
    this.xdr = xdr;
    dissector = new PacketDissector(decapsulations);
  }

  void describe(Map<String, Object> elements) {
    if (!xdr.has(16)) {
      return;
    }
    long protocol = xdr.unsigned32();
    long frameLength = xdr.unsigned32();
    long stripped = xdr.unsigned32();
    int captured = (int) Math.min(xdr.unsigned32(), xdr.remaining());
    Structure.put(elements, "header_protocol", protocol);
    Structure.put(elements, "dataLinkFrameSize", frameLength);
    Structure.put(elements, "stripped", stripped);
    byte[] octets = new byte[captured];
    xdr.bytes().get(xdr.at(), octets);
    Structure.put(elements, "dataLinkFrameSection", HexFormat.of().formatHex(octets));
    Layer layer = Layer.ofSflow((int) protocol);
    dissector.dissect(xdr.bytes(), xdr.at(), captured, layer, packet);
    link(elements);
    if (packet.ipVersion() != 0) {
      network(elements);
      transport(elements);
    }
  }

  private void link(Map<String, Object> elements) {
    if (packet.hasEthernet()) {
      Structure.put(elements, "sourceMacAddress", XdrType.mac(packet.sourceMac()));
      Structure.put(elements, "destinationMacAddress", XdrType.mac(packet.destinationMac()));
      Structure.put(elements, "ethernetType", (long) packet.etherType());
    }
    if (packet.vlanTags() > 0) {
      Structure.put(elements, "dot1qVlanId", (long) packet.outerVlan());
    }
    if (packet.vlanTags() > 1) {
      Structure.put(elements, "dot1qCustomerVlanId", (long) packet.innerVlan());
    }
    for (int label = 0; label < packet.mplsLabels(); label++) {
      String name = label == 0 ? "mplsTopLabelStackSection" : "mplsLabelStackSection" + (label + 1);
      Structure.put(elements, name, (long) packet.mplsLabel(label));
    }
  }

  private void network(Map<String, Object> elements) {
    String family = "IPv" + packet.ipVersion() + "Address";
    Address source = new Address(packet.sourceHigh(), packet.sourceLow());
    Address destination = new Address(packet.destinationHigh(), packet.destinationLow());
    Structure.put(elements, "ipVersion", (long) packet.ipVersion());
    Structure.put(elements, "source" + family, source.toString());
    Structure.put(elements, "destination" + family, destination.toString());
    Structure.put(elements, "protocolIdentifier", (long) packet.protocol());
    Structure.put(elements, "ipClassOfService", (long) packet.trafficClass());
    Structure.put(elements, "ipTTL", (long) packet.timeToLive());
    if (packet.ipLength() > 0) {
      Structure.put(elements, "ipTotalLength", (long) packet.ipLength());
    }
    if (packet.ipVersion() == 6) {
      Structure.put(elements, "flowLabelIPv6", (long) packet.flowLabel());
    }
    Structure.put(elements, "fragmentIdentification", packet.fragmentId());
    Structure.put(elements, "fragmentOffset", (long) packet.fragmentOffset());
    Structure.put(elements, "fragmentFlags", (long) packet.fragmentFlags());
  }

  private void transport(Map<String, Object> elements) {
    if (packet.hasPorts()) {
      Structure.put(elements, "sourceTransportPort", (long) packet.sourcePort());
      Structure.put(elements, "destinationTransportPort", (long) packet.destinationPort());
    }
    if (packet.protocol() == TCP) {
      Structure.put(elements, "tcpControlBits", (long) packet.tcpFlags());
    }
    if (packet.protocol() == ICMP || packet.protocol() == ICMPV6) {
      String name = "icmpTypeCodeIPv" + packet.ipVersion();
      Structure.put(elements, name, (long) packet.icmpTypeCode());
    }
  }
}
