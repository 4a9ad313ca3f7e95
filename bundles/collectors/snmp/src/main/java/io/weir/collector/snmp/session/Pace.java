package io.weir.collector.snmp.session;

/** Hands out moments to send at, evenly, and no burst above a tenth of a second's share. */
final class Pace {

  private static final long SECOND = 1_000_000_000L;

  private final long gap;
  private final long burst;
  private long next;

  /**
   * @param perSecond moments a second, at most
   * @param now in nanoseconds
   */
  Pace(int perSecond, long now) {
    gap = SECOND / perSecond;
    burst = SECOND / 10;
    next = now - burst;
  }

  /**
   * Takes the next free moment, unless it lies after a last one.
   *
   * @return nanoseconds to wait from now; negative if the moment lies after the last one, and then
   *     nothing is taken
   */
  synchronized long reserve(long now, long last) {
    long moment = Math.max(next, now - burst);
    if (moment - last > 0) {
      return -1;
    }
    next = moment + gap;
    return Math.max(0, moment - now);
  }
}
