package io.weir.api.net;

import java.util.List;

/**
 * A UDP port to listen on.
 *
 * @param address the local address, {@code ::} for all
 * @param port 1 to 65535
 * @param receiveBufferBytes what the kernel is asked to keep for the socket
 * @param allowed whose datagrams are taken; empty for everybody's
 * @param strict whether senders are told apart by port too (RFC 7011 section 8.1)
 */
public record DatagramEndpoint(
    Address address, int port, int receiveBufferBytes, List<Prefix> allowed, boolean strict) {

  public DatagramEndpoint {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("wanted a UDP port from 1 to 65535, got " + port);
    }
    if (receiveBufferBytes < 4096) {
      throw new IllegalArgumentException(
          "wanted a receive buffer of at least 4096 bytes, got " + receiveBufferBytes);
    }
    allowed = List.copyOf(allowed);
  }

  public boolean allows(Address sender) {
    return allowed.isEmpty() || allowed.stream().anyMatch(prefix -> prefix.contains(sender));
  }
}
