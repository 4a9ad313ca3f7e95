package io.weir.library.packet;

import java.util.Arrays;

/**
 * What the headers of one packet say; filled again and again by a {@link PacketDissector}. Zero
 * where a header was not there, or was cut off. Offsets count from the start of the buffer.
 */
public final class PacketHeaders {

  /** As many labels of an MPLS stack are kept, from the top. */
  public static final int MAX_LABELS = 10;

  boolean ethernet;
  long sourceMac;
  long destinationMac;
  int etherType;
  int vlanTags;
  int outerVlan;
  int innerVlan;
  int labels;
  final int[] label = new int[MAX_LABELS];
  int segment;

  int ipVersion;
  long sourceHigh;
  long sourceLow;
  long destinationHigh;
  long destinationLow;
  int protocol;
  int trafficClass;
  int timeToLive;
  int flowLabel;
  int ipLength;
  boolean routingHeader;
  long fragmentId;
  int fragmentOffset;
  int fragmentFlags;

  boolean ports;
  int sourcePort;
  int destinationPort;
  int tcpFlags;
  int icmpTypeCode;

  int frameOffset;
  int networkOffset;
  int transportOffset;
  int end;
  boolean truncated;

  void clear(int at) {
    clearLink();
    clearNetwork();
    clearTransport();
    frameOffset = at;
    networkOffset = at;
    transportOffset = at;
    end = at;
    truncated = false;
  }

  private void clearLink() {
    ethernet = false;
    sourceMac = destinationMac = 0;
    etherType = 0;
    vlanTags = outerVlan = innerVlan = 0;
    Arrays.fill(label, 0, labels, 0);
    labels = 0;
    segment = 0;
  }

  private void clearNetwork() {
    ipVersion = 0;
    sourceHigh = sourceLow = 0;
    destinationHigh = destinationLow = 0;
    protocol = trafficClass = timeToLive = flowLabel = ipLength = 0;
    routingHeader = false;
    fragmentId = 0;
    fragmentOffset = fragmentFlags = 0;
  }

  private void clearTransport() {
    ports = false;
    sourcePort = destinationPort = 0;
    tcpFlags = icmpTypeCode = 0;
  }

  /** Whether an Ethernet header was read. */
  public boolean hasEthernet() {
    return ethernet;
  }

  /** In the low 48 bits. */
  public long sourceMac() {
    return sourceMac;
  }

  /** In the low 48 bits. */
  public long destinationMac() {
    return destinationMac;
  }

  /** The type behind all VLAN tags; 0 in a frame of IEEE 802.2 without SNAP. */
  public int etherType() {
    return etherType;
  }

  /** How many VLAN tags the frame has. */
  public int vlanTags() {
    return vlanTags;
  }

  /** The VLAN identifier of the first tag. */
  public int outerVlan() {
    return outerVlan;
  }

  /** The VLAN identifier of the second tag. */
  public int innerVlan() {
    return innerVlan;
  }

  /** How many labels {@link #mplsLabel} has. */
  public int mplsLabels() {
    return labels;
  }

  /**
   * A 20-bit label, RFC 3032 section 2.1.
   *
   * @param depth 0 for the top of the stack, below {@link #MAX_LABELS}
   */
  public int mplsLabel(int depth) {
    return label[depth];
  }

  /** The VXLAN network identifier of the tunnel that was entered. */
  public int vxlanNetworkIdentifier() {
    return segment;
  }

  /** 4, 6, or 0 if no complete IP header was read. */
  public int ipVersion() {
    return ipVersion;
  }

  /** First half, as in {@code io.weir.api.net.Address}. */
  public long sourceHigh() {
    return sourceHigh;
  }

  public long sourceLow() {
    return sourceLow;
  }

  public long destinationHigh() {
    return destinationHigh;
  }

  public long destinationLow() {
    return destinationLow;
  }

  /** The payload's; for IPv6 the next header field of the last extension header. */
  public int protocol() {
    return protocol;
  }

  /** Type of service or traffic class, all eight bits. */
  public int trafficClass() {
    return trafficClass;
  }

  /** Time to live or hop limit. */
  public int timeToLive() {
    return timeToLive;
  }

  public int flowLabel() {
    return flowLabel;
  }

  /** Octets of the IP packet, its header included; 0 if the header does not tell. */
  public int ipLength() {
    return ipLength;
  }

  /** Whether an IPv6 routing header was passed. */
  public boolean hasRoutingHeader() {
    return routingHeader;
  }

  /** IPv4's identification field, or that of IPv6's fragment header. */
  public long fragmentId() {
    return fragmentId;
  }

  /** In units of eight octets. */
  public int fragmentOffset() {
    return fragmentOffset;
  }

  /** As in the element {@code fragmentFlags}: 0x40 do not fragment, 0x20 more fragments. */
  public int fragmentFlags() {
    return fragmentFlags;
  }

  public boolean hasMoreFragments() {
    return (fragmentFlags & 0x20) != 0;
  }

  /** Whether the ports were read. */
  public boolean hasPorts() {
    return ports;
  }

  public int sourcePort() {
    return sourcePort;
  }

  public int destinationPort() {
    return destinationPort;
  }

  /** The twelve bits behind the data offset, RFC 7125. */
  public int tcpFlags() {
    return tcpFlags;
  }

  /** Type times 256 plus code. */
  public int icmpTypeCode() {
    return icmpTypeCode;
  }

  /** Where the frame or packet described begins: not 0 octets in if a tunnel was entered. */
  public int frameOffset() {
    return frameOffset;
  }

  /** Where the IP header begins, if there is one. */
  public int networkOffset() {
    return networkOffset;
  }

  /** Where the IP payload begins, extension headers skipped. */
  public int transportOffset() {
    return transportOffset;
  }

  /** Where the IP packet ends, or what was captured of it: padding is left out. */
  public int end() {
    return end;
  }

  /** Whether a header was cut off. */
  public boolean isTruncated() {
    return truncated;
  }
}
