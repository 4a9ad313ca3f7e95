package io.weir.bench.generator;

import java.net.InetSocketAddress;

/** Reads {@code HOST:PORT} or {@code [IPV6]:PORT}. */
final class Destination {
  private Destination() {}

  /**
   * @param allowRemote false refuses every destination that is not this machine
   * @throws IllegalArgumentException says what was wanted and what was got
   */
  static InetSocketAddress parse(String text, boolean allowRemote) {
    int colon = text.lastIndexOf(':');
    if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
      throw new IllegalArgumentException("wanted HOST:PORT, got '" + text + "'");
    }
    int port = Integer.parseInt(text.substring(colon + 1));
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("wanted a port from 1 to 65535, got " + port);
    }
    InetSocketAddress address = new InetSocketAddress(text.substring(0, colon), port);
    if (address.isUnresolved()) {
      throw new IllegalArgumentException(
          "wanted a host with an address, got '" + address.getHostString() + "'");
    }
    if (!allowRemote && !address.getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "wanted a loopback address (or --allow-remote), got " + address.getHostString());
    }
    return address;
  }
}
