package io.weir.collector.snmp.session;

/**
 * A device's max-repetitions: grows by a little with each full answer, shrinks by half when an
 * answer does not fit or does not come. Thread-safe.
 */
final class Repetitions {

  private static final int STEP = 2;
  private static final int START = 10;

  private final int most;
  private int now;

  Repetitions(int most) {
    this.most = most;
    now = Math.min(START, most);
  }

  synchronized int now() {
    return now;
  }

  /** Takes up what was remembered. */
  synchronized void restore(int remembered) {
    now = Math.max(1, Math.min(most, remembered));
  }

  /** The answer held all that was asked for. */
  synchronized void full(int asked) {
    if (asked >= now) {
      now = Math.min(most, now + STEP);
    }
  }

  /** The answer held only so many: the agent's message ends there, and to ask for more is idle. */
  synchronized void truncated(int held) {
    now = Math.max(1, Math.min(now, held));
  }

  /** The agent said tooBig, or nothing. */
  synchronized void refused() {
    now = Math.max(1, now / 2);
  }
}
