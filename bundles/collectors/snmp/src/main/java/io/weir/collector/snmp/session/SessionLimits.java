package io.weir.collector.snmp.session;

import java.time.Duration;

/**
 * How hard agents are asked, and how much is taken from them.
 *
 * @param firstTimeout to wait for an answer to the first try; each further try waits longer
 * @param tries packets per request, the first included
 * @param devicePackets packets a second to one device, at most
 * @param packets packets a second to all devices together, at most
 * @param repetitions max-repetitions of GETBULK, at most
 * @param cells that one walk may bring, at most
 * @param octets that one walk's names and values may hold, at most
 * @param sockets to send and receive by, each with a thread of its own
 * @param socketBuffer octets that the kernel is asked to hold for each socket
 */
public record SessionLimits(
    Duration firstTimeout,
    int tries,
    int devicePackets,
    int packets,
    int repetitions,
    int cells,
    int octets,
    int sockets,
    int socketBuffer) {

  public SessionLimits {
    if (firstTimeout.compareTo(Duration.ofMillis(1)) < 0
        || firstTimeout.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new IllegalArgumentException(
          "wanted a first timeout of 1 ms to 1 min, got " + firstTimeout);
    }
    within("tries", tries, 1, 10);
    within("packets a second to a device", devicePackets, 1, 1_000_000);
    within("packets a second", packets, 1, 10_000_000);
    within("max-repetitions", repetitions, 1, 1_000);
    within("cells of a walk", cells, 1, 100_000_000);
    within("octets of a walk", octets, 1, Integer.MAX_VALUE);
    within("sockets", sockets, 1, 16);
    within("octets of a socket's buffer", socketBuffer, 65_536, 1 << 30);
  }

  private static void within(String what, int got, int least, int most) {
    if (got < least || got > most) {
      throw new IllegalArgumentException(
          "wanted " + least + " to " + most + " " + what + ", got " + got);
    }
  }

  /** The same, but of walks that bring so many cells at most. */
  SessionLimits withCells(int most) {
    return new SessionLimits(
        firstTimeout,
        tries,
        devicePackets,
        packets,
        repetitions,
        most,
        octets,
        sockets,
        socketBuffer);
  }

  /** What suits a network of thousands of devices. */
  public static SessionLimits usual() {
    return new SessionLimits(
        Duration.ofSeconds(2), 3, 100, 20_000, 50, 1_000_000, 64 << 20, 2, 8 << 20);
  }
}
