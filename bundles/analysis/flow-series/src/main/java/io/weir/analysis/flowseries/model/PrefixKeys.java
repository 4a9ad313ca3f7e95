package io.weir.analysis.flowseries.model;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.net.Address;
import io.weir.api.net.Prefix;

/**
 * The prefixes of addresses, as two longs: the network's bits that count, and the length. An IPv6
 * prefix longer than 64 bits counts as one of 64. For one thread.
 */
final class PrefixKeys {

  /** Added to the length of an IPv4 prefix. */
  private static final long IPV4 = 1_000;

  private static final long ABSENT = -1;
  private static final long LONGEST_IPV6 = 64;
  private static final int MAPPED_BITS = 96;

  private final Columns columns;
  private final long ipv4Length;
  private final long ipv6Length;
  private long[] firsts = new long[0];
  private long[] seconds = new long[0];

  /**
   * @param ipv4Length of prefixes whose length the flow does not tell
   * @param ipv6Length the same
   */
  PrefixKeys(Columns columns, int ipv4Length, int ipv6Length) {
    this.columns = columns;
    this.ipv4Length = ipv4Length;
    this.ipv6Length = ipv6Length;
  }

  long[] firsts() {
    return firsts;
  }

  long[] seconds() {
    return seconds;
  }

  void load(FlowBatch batch, FlowField address, FlowField length) {
    if (firsts.length < batch.capacity()) {
      firsts = new long[batch.capacity()];
      seconds = new long[batch.capacity()];
    }
    long[] highs = columns.highs(batch, address);
    long[] lows = columns.lows(batch, address);
    long[] lengths = columns.numbers(batch, length);
    for (int row = 0; row < batch.size(); row++) {
      if (Address.isIpv4(highs[row], lows[row])) {
        long bits = lengths[row] > 0 && lengths[row] <= 32 ? lengths[row] : ipv4Length;
        firsts[row] = lows[row] & (0xffff_ffffL << (32 - bits)) & 0xffff_ffffL;
        seconds[row] = IPV4 + bits;
      } else if ((highs[row] | lows[row]) == 0) {
        firsts[row] = 0;
        seconds[row] = ABSENT;
      } else {
        long bits = lengths[row] > 0 && lengths[row] <= 128 ? lengths[row] : ipv6Length;
        bits = Math.min(bits, LONGEST_IPV6);
        firsts[row] = highs[row] & (-1L << (64 - bits));
        seconds[row] = bits;
      }
    }
  }

  /** The prefix in CIDR notation; {@code unknown} for flows without an address. */
  static String text(long first, long second) {
    if (second == ABSENT) {
      return "unknown";
    }
    if (second >= IPV4) {
      int bits = (int) (second - IPV4);
      return new Prefix(Address.ofIpv4((int) first), MAPPED_BITS + bits).toString();
    }
    return new Prefix(new Address(first, 0), (int) second).toString();
  }
}
