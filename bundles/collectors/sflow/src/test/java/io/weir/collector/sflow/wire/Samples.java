package io.weir.collector.sflow.wire;

/** Datagrams made by hand after the specification. */
final class Samples {

  /** 802.1Q tag 42; 10.0.0.1:1234 to 10.0.0.2:443, TCP SYN and ACK, 60 octets of IP. */
  static final String TCP_FRAME =
      "02005e000002 02005e000001 8100 002a 0800"
          + "4510003c 12344000 4006 0000 0a000001 0a000002"
          + "04d2 01bb 00000001 00000002 5012 ffff 0000 0000";

  /** Hop-by-hop options before UDP. */
  static final String IPV6_FRAME =
      "02005e000002 02005e000001 86dd"
          + "6a012345 0018 0040 20010db8000000000000000000000001 20010db8000000000000000000000002"
          + "1100 0104 00000000 0035 8000 0010 0000 0000000000000000";

  private Samples() {}

  static byte[] flows() {
    return new SflowDatagram(3, 77)
        .sample(1, 9, 12, 100, 5000, 2, 12, 13)
        .record(1001)
        .numbers(42, 0, 43, 0)
        .rawHeader(82, 4, TCP_FRAME)
        .record(1002)
        .numbers(1, 0xc6336401, 8, 24)
        .record(1003)
        .numbers(1, 0xc6336402, 64500, 0, 64501, 1, 2, 2, 64502, 64503, 1, 0xfbf40001, 100)
        .sample(3, 10, 0, 12, 100, 5100, 2, 0, 12, 1, 258)
        .rawHeader(98, 4, IPV6_FRAME)
        .bytes();
  }

  static byte[] sampledRecords() {
    return new SflowDatagram(3, 78)
        .sample(1, 11, 12, 100, 5200, 2, 0x3fffffff, 0x80000004)
        .record(2)
        .numbers(118)
        .octets("02005e000001")
        .octets("0000")
        .octets("02005e000002")
        .octets("0000")
        .bytes();
  }

  static byte[] ipv4Record() {
    return new SflowDatagram(3, 79)
        .sample(1, 12, 12, 100, 5300, 2, 12, 13)
        .record(3)
        .numbers(100, 17, 0x0a000001, 0x0a000002, 1000, 53, 0, 8)
        .record(1007)
        .numbers(1, 0xcb007101, 1, 0xcb007102)
        .record(1020)
        .numbers(2000, 5353)
        .record(1006)
        .numbers(1, 0xc6336401, 2, 16 << 12, (17 << 12) | 0x100, 0)
        .bytes();
  }

  static byte[] counters() {
    return new SflowDatagram(3, 80)
        .sample(2, 5, 12)
        .record(1)
        .numbers(12, 6)
        .longs(10_000_000_000L)
        .numbers(1, 1)
        .longs(1L << 40)
        .numbers(1, 2, 3, 4, 5, -1)
        .longs(1L << 41)
        .numbers(6, 7, 8, 9, 10, 2)
        .record(2)
        .numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)
        .bytes();
  }
}
