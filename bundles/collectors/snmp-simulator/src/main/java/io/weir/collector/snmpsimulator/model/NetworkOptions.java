package io.weir.collector.snmpsimulator.model;

import java.time.Duration;

/**
 * How large a network is, and how lively.
 *
 * @param seed that all follows from
 * @param interfaces of each device
 * @param firstAddress of the first device, as a number; the others follow it
 * @param restartEvery the mean time between two restarts of a device that restarts
 * @param badPerMille of the devices, how many are bad agents
 */
public record NetworkOptions(
    long seed,
    int devices,
    int interfaces,
    int firstAddress,
    Duration restartEvery,
    int badPerMille) {

  /** Loopback has 2^24 addresses; ports of links have addresses out of 2^23. */
  public static final int MOST_DEVICES = 65_000;

  public static final int LEAST_INTERFACES = 12;
  public static final int MOST_INTERFACES = 1_000;
  private static final Duration LEAST_RESTART = Duration.ofMinutes(5);
  private static final Duration MOST_RESTART = Duration.ofDays(400);

  public NetworkOptions {
    within("devices", devices, 1, MOST_DEVICES);
    within("interfaces", interfaces, LEAST_INTERFACES, MOST_INTERFACES);
    within("bad agents per mille", badPerMille, 0, 1_000);
    within("as the first address's last octet", firstAddress & 255, 1, 254);
    if ((long) devices * interfaces > 1 << 23) {
      throw new IllegalArgumentException(
          "wanted at most " + (1 << 23) + " interfaces in all, got " + (long) devices * interfaces);
    }
    if (restartEvery.compareTo(LEAST_RESTART) < 0 || restartEvery.compareTo(MOST_RESTART) > 0) {
      throw new IllegalArgumentException(
          "wanted restarts every 5 minutes to 400 days, got " + restartEvery);
    }
  }

  private static void within(String what, int got, int least, int most) {
    if (got < least || got > most) {
      throw new IllegalArgumentException(
          "wanted " + least + " to " + most + " " + what + ", got " + got);
    }
  }
}
