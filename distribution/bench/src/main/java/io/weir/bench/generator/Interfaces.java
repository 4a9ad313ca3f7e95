package io.weir.bench.generator;

import java.util.stream.IntStream;

/** The interfaces that every simulated exporter has: access ports and uplinks, by ifIndex. */
public final class Interfaces {
  public static final int ACCESS = 24;
  public static final int FIRST_UPLINK = 101;
  public static final int UPLINKS = 8;

  /** One more than the largest ifIndex. */
  static final int LIMIT = FIRST_UPLINK + UPLINKS;

  private Interfaces() {}

  /** Every ifIndex, ascending. */
  static int[] indexes() {
    return IntStream.concat(IntStream.rangeClosed(1, ACCESS), IntStream.range(FIRST_UPLINK, LIMIT))
        .toArray();
  }

  static boolean isUplink(int index) {
    return index >= FIRST_UPLINK;
  }

  static String name(int index) {
    return isUplink(index) ? "xe-0/1/" + (index - FIRST_UPLINK) : "ge-0/0/" + (index - 1);
  }

  static String description(int index) {
    return isUplink(index) ? "uplink " + (index - FIRST_UPLINK + 1) : "access port " + index;
  }

  /** Bits per second. */
  static long speed(int index) {
    return isUplink(index) ? 10_000_000_000L : 1_000_000_000L;
  }
}
