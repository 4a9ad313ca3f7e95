package io.weir.library.packet;

/** Ethernet types that lead on to another header, as IEEE registers them. */
final class EtherType {

  /** Nothing more can be read. */
  static final int NONE = -1;

  static final int IPV4 = 0x0800;
  static final int IPV6 = 0x86dd;
  static final int MPLS_UNICAST = 0x8847;
  static final int MPLS_MULTICAST = 0x8848;
  static final int PPPOE_SESSION = 0x8864;

  /** Transparent Ethernet bridging, RFC 1701: a whole frame follows. */
  static final int ETHERNET = 0x6558;

  /** Smaller values are lengths: IEEE 802.3 section 3.2.6. */
  static final int FIRST = 0x600;

  private static final int CUSTOMER_TAG = 0x8100;
  private static final int SERVICE_TAG = 0x88a8;
  private static final int OLD_SERVICE_TAG = 0x9100;
  private static final int OTHER_SERVICE_TAG = 0x9200;

  private EtherType() {}

  static boolean isVlanTag(int type) {
    return type == CUSTOMER_TAG
        || type == SERVICE_TAG
        || type == OLD_SERVICE_TAG
        || type == OTHER_SERVICE_TAG;
  }

  /** Whether the frame goes on with a header that is read here. */
  static boolean isKnown(int type) {
    return type == IPV4
        || type == IPV6
        || type == MPLS_UNICAST
        || type == MPLS_MULTICAST
        || type == PPPOE_SESSION
        || isVlanTag(type);
  }
}
