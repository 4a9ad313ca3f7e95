package io.weir.collector.netflow.wire;

import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowProtocol;
import java.nio.ByteBuffer;

/** NetFlow v1, v5, v7, v9 and IPFIX. */
public final class NetflowProtocol implements FlowProtocol {

  @Override
  public String name() {
    return "netflow";
  }

  @Override
  public boolean accepts(ByteBuffer datagram) {
    return NetflowDecoder.accepts(datagram);
  }

  @Override
  public FlowDecoder newDecoder() {
    return new NetflowDecoder(Limits.STANDARD);
  }
}
