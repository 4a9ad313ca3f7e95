package io.weir.api.flow;

import io.weir.api.net.DatagramEndpoint;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A protocol on a UDP port. A bundle publishes one as a service for each of its configurations; the
 * host opens the socket, calls {@link #newDecoder()} once and closes the socket before the service
 * is gone.
 */
@ConsumerType
public interface FlowCollector {

  /** The name of the configuration, unique among listeners: {@code netflow}, {@code edge}. */
  String name();

  /** The protocol spoken there. */
  FlowProtocol protocol();

  /** Where to listen, and to whom. */
  DatagramEndpoint endpoint();

  /** A new decoder with this configuration's limits. */
  default FlowDecoder newDecoder() {
    return protocol().newDecoder();
  }
}
