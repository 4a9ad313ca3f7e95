package io.weir.platform.runtime.pipeline;

import io.weir.api.net.Prefix;
import java.util.List;

/**
 * Whose datagrams a listener takes. Answers are remembered by address in a table of fixed size, so
 * that a long list costs no more than a short one. For one thread.
 */
final class Admission {

  private static final int SLOTS = 4096;
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final List<Prefix> allowed;
  private final long[] highs = new long[SLOTS];
  private final long[] lows = new long[SLOTS];
  private final byte[] answers = new byte[SLOTS];

  /**
   * @param allowed empty for everybody
   */
  Admission(List<Prefix> allowed) {
    this.allowed = allowed;
  }

  boolean allows(long high, long low) {
    if (allowed.isEmpty()) {
      return true;
    }
    int slot = (int) (((high * 31 + low) * 0x9e37_79b9_7f4a_7c15L) >>> 52);
    if (answers[slot] == 0 || highs[slot] != high || lows[slot] != low) {
      highs[slot] = high;
      lows[slot] = low;
      answers[slot] = isListed(high, low) ? YES : NO;
    }
    return answers[slot] == YES;
  }

  private boolean isListed(long high, long low) {
    for (Prefix prefix : allowed) {
      if (prefix.contains(high, low)) {
        return true;
      }
    }
    return false;
  }
}
