package io.weir.collector.netflow.wire;

/** The headers of messages. */
final class Headers {

  static final int NETFLOW9 = 20;
  static final int IPFIX = 16;

  private Headers() {}

  /** Whether another message seems to begin here, behind an earlier one in the same datagram. */
  static boolean begins(byte[] data, int at, int to) {
    if (to - at < 4) {
      return false;
    }
    int second = Octets.u16(data, at + 2);
    return switch (Octets.u16(data, at)) {
      case 5 -> second >= 1 && second <= 30 && to - at >= 24 + 48 * second;
      case 9 -> second >= 1 && to - at >= NETFLOW9 + 4 && set(data, at + NETFLOW9, to, 0);
      case 10 ->
          second >= IPFIX
              && second <= to - at
              && (second < IPFIX + 4 || set(data, at + IPFIX, at + second, 2));
      default -> false;
    };
  }

  private static boolean set(byte[] data, int at, int to, int templateSet) {
    int id = Octets.u16(data, at);
    int length = Octets.u16(data, at + 2);
    boolean lawful = id == templateSet || id == templateSet + 1 || id >= 256;
    return lawful && length >= 4 && length <= to - at;
  }
}
