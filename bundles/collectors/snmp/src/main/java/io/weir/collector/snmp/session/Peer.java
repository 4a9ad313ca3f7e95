package io.weir.collector.snmp.session;

import java.net.InetSocketAddress;

/**
 * Where a device's agent listens.
 *
 * @param device its stable id
 * @param endpoint resolved
 */
public record Peer(String device, InetSocketAddress endpoint) {

  public Peer {
    if (endpoint.isUnresolved()) {
      throw new IllegalArgumentException("wanted an address, got the name " + endpoint);
    }
  }
}
