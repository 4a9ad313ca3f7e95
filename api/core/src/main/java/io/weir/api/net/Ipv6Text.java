package io.weir.api.net;

/** The canonical text of an IPv6 address, RFC 5952 section 4. */
final class Ipv6Text {

  private static final int GROUPS = 8;

  private Ipv6Text() {}

  static String of(long high, long low) {
    int longestStart = -1;
    int longest = 1;
    for (int group = 0; group < GROUPS; group++) {
      int run = zeroRun(high, low, group);
      if (run > longest) {
        longest = run;
        longestStart = group;
      }
      group += Math.max(run - 1, 0);
    }
    return join(high, low, longestStart, longest);
  }

  private static int zeroRun(long high, long low, int from) {
    int to = from;
    while (to < GROUPS && group(high, low, to) == 0) {
      to++;
    }
    return to - from;
  }

  private static String join(long high, long low, int gapStart, int gapLength) {
    StringBuilder text = new StringBuilder(39);
    for (int group = 0; group < GROUPS; group++) {
      if (group == gapStart) {
        text.append("::");
        group += gapLength - 1;
        continue;
      }
      if (group > 0 && group != gapStart + gapLength) {
        text.append(':');
      }
      text.append(Integer.toHexString(group(high, low, group)));
    }
    return text.toString();
  }

  private static int group(long high, long low, int index) {
    long half = index < 4 ? high : low;
    return (int) (half >>> (48 - 16 * (index & 3))) & 0xffff;
  }
}
