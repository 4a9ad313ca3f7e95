package io.weir.collector.snmpsimulator.model;

/**
 * When devices start anew, and what that does to them. Each has a period of its own, and is silent
 * for its last few seconds, no longer than a manager asks again; some never restart, so that their
 * sysUpTime wraps. Forwarding goes on; what was counted is forgotten.
 *
 * <p>Times are milliseconds since {@link Network#ORIGIN}.
 */
public final class Restarts {

  private static final int STEADY_ONE_IN = 16;
  private static final int RENUMBERED_ONE_IN = 4;
  private static final int CARD_ONE_IN = 8;

  /** sysUpTime's hundredths of seconds in 32 bits. */
  private static final long WRAP = 10L << 32;

  private static final int OFFSETS = 9;
  private static final int OFFSET = 1_000;

  private final NetworkOptions options;
  private final Draw draw;

  Restarts(NetworkOptions options, Draw draw) {
    this.options = options;
    this.draw = draw;
  }

  /** Whether the device never restarts. */
  public boolean isSteady(int device) {
    return draw.once(STEADY_ONE_IN, Topic.RESTART, device, 0);
  }

  /** Which of the device's lives it is, counted from its first after the origin. */
  public long number(int device, long time) {
    return isSteady(device) ? 0 : Math.floorDiv(time - phase(device), period(device));
  }

  /** When the device last began to answer. */
  public long startedAt(int device, long time) {
    return isSteady(device)
        ? Math.floorMod(draw.number(Topic.RESTART, device, 1), WRAP) - WRAP
        : phase(device) + number(device, time) * period(device);
  }

  /** Whether the device is about to start, and does not answer. */
  public boolean isSilent(int device, long time) {
    long quiet = 2_000L + draw.below(4_000, Topic.RESTART, device, 3);
    return !isSteady(device) && number(device, time + quiet) != number(device, time);
  }

  /** When counters of a port last began at 0: at the start, or when the port's card was changed. */
  public long countsSince(int device, int place, int ports, long time) {
    long started = startedAt(device, time);
    boolean onCard = place >= ports / 3 && place < ports - ports / 3;
    if (!onCard || isSteady(device) || !draw.once(CARD_ONE_IN, Topic.CARD, device, 0)) {
      return started;
    }
    long changed = started + period(device) / 2;
    return changed <= time ? changed : started;
  }

  /** What to add to the places of interfaces, from 1, for their ifIndexes. */
  int offset(int device, long number) {
    return OFFSET * draw.below(OFFSETS, Topic.NUMBERING, device, 2 * life(device, number));
  }

  /** By how many places the interfaces are turned round in the order of their ifIndexes. */
  int rotation(int device, long number, int interfaces) {
    return draw.below(interfaces, Topic.NUMBERING, device, 2 * life(device, number) + 1);
  }

  /** Most devices number their interfaces alike in all their lives. */
  private long life(int device, long number) {
    return draw.once(RENUMBERED_ONE_IN, Topic.NUMBERING, device, -1) ? number : 0;
  }

  private long period(int device) {
    long mean = options.restartEvery().toMillis();
    return mean / 2 + Math.floorMod(draw.number(Topic.RESTART, device, 2), mean);
  }

  private long phase(int device) {
    return Math.floorMod(draw.number(Topic.RESTART, device, 4), period(device));
  }
}
