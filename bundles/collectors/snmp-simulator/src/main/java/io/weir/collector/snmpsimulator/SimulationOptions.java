package io.weir.collector.snmpsimulator;

import io.weir.collector.snmpsimulator.agent.Misbehaviour;
import io.weir.collector.snmpsimulator.model.NetworkOptions;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * What is simulated, and where it answers.
 *
 * @param port of all devices
 * @param kinds how bad agents are bad, at least one
 * @param trapTarget where changes are told, if anywhere
 * @param trapsPerSecond the most
 * @param threads that answer
 */
record SimulationOptions(
    NetworkOptions network,
    int port,
    String community,
    List<Misbehaviour> kinds,
    Optional<InetSocketAddress> trapTarget,
    int trapsPerSecond,
    int threads) {

  /** 127.16.0.1. */
  static final String FIRST_ADDRESS = "127.16.0.1";

  static final int PORT = 1161;

  SimulationOptions {
    within("port", port, 1, 65_535);
    within("traps a second", trapsPerSecond, 1, 1_000_000);
    within("threads", threads, 1, 16);
    kinds = List.copyOf(kinds);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("wanted at least one kind of bad agents, got none");
    }
    if (community.isEmpty() || community.length() > 255) {
      throw new IllegalArgumentException("wanted a community of 1 to 255 characters");
    }
    if (trapTarget.isPresent() && trapTarget.get().isUnresolved()) {
      throw new IllegalArgumentException(
          "wanted a trap target that can be found, got " + trapTarget.get());
    }
  }

  private static void within(String what, int got, int least, int most) {
    if (got < least || got > most) {
      throw new IllegalArgumentException(
          "wanted " + what + " to be " + least + " to " + most + ", got " + got);
    }
  }

  /** Reads HOST:PORT. */
  static InetSocketAddress target(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
      throw new IllegalArgumentException("wanted HOST:PORT, got '" + text + "'");
    }
    return new InetSocketAddress(
        text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  /** Reads a share such as 5 or 0.5, in percent; gives it per mille. */
  static int perMille(double percent) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new IllegalArgumentException("wanted a share of 0 to 100 percent, got " + percent);
    }
    return (int) Math.round(percent * 10);
  }

  /** Reads the first device's address. */
  static int firstAddress(String text) {
    String[] parts = text.split("\\.", -1);
    int address = 0;
    for (String part : parts) {
      if (parts.length != 4 || !part.matches("[0-9]{1,3}") || Integer.parseInt(part) > 255) {
        throw new IllegalArgumentException(
            "wanted an IPv4 address such as " + FIRST_ADDRESS + ", got '" + text + "'");
      }
      address = address << 8 | Integer.parseInt(part);
    }
    return address;
  }
}
