package io.weir.library.packet;

/** Protocol numbers, as IANA assigns them. */
final class IpProtocol {

  static final int ICMP = 1;
  static final int IPV4 = 4;
  static final int TCP = 6;
  static final int UDP = 17;
  static final int DCCP = 33;
  static final int IPV6 = 41;
  static final int GRE = 47;
  static final int ICMPV6 = 58;
  static final int SCTP = 132;
  static final int UDP_LITE = 136;
  static final int ETHERNET = 143;

  private IpProtocol() {}
}
