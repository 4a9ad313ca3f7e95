package io.weir.api.flow;

import io.weir.api.net.Address;

/**
 * Who sends datagrams. The host passes the same object for the same sender, so that a decoder may
 * key its state by it at no cost.
 *
 * @param address the sender's address
 * @param port the sender's UDP port where the listener is strict about transport sessions (RFC 7011
 *     section 8.1), else 0: exporters that change their source port are common
 */
public record ExporterId(Address address, int port) {

  @Override
  public String toString() {
    return port == 0 ? address.toString() : address + "#" + port;
  }
}
