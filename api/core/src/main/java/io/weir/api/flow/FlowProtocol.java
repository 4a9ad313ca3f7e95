package io.weir.api.flow;

import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A flow export protocol, or a family of them told apart by version. Stateless. Published through
 * {@link java.util.ServiceLoader} as well, so that programs outside the container decode with the
 * very same code.
 */
@ConsumerType
public interface FlowProtocol {

  /**
   * A short name in lower case, as in metrics and configuration: {@code netflow}, {@code sflow}.
   */
  String name();

  /**
   * Whether the datagram, from position to limit, begins as this protocol does. Leaves the buffer
   * as it is, and throws for no content.
   */
  boolean accepts(ByteBuffer datagram);

  /** A new decoder with this protocol's default limits. */
  FlowDecoder newDecoder();
}
