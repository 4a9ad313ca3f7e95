package io.weir.collector.netflow.wire;

import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowProtocol;
import io.weir.library.packet.Decapsulation;
import java.nio.ByteBuffer;
import java.util.Set;

/** NetFlow v1, v5, v7, v9 and IPFIX. */
public final class NetflowProtocol implements FlowProtocol {

  private final Limits limits;
  private final Set<Decapsulation> decapsulations;

  /** With the limits of a listener that is not configured otherwise, looking into no tunnel. */
  public NetflowProtocol() {
    this(Limits.STANDARD, Set.of());
  }

  /**
   * A protocol whose decoders keep what they are told within limits.
   *
   * @param decapsulations tunnels to look into where records carry packets
   */
  public NetflowProtocol(Limits limits, Set<Decapsulation> decapsulations) {
    this.limits = limits;
    this.decapsulations = Set.copyOf(decapsulations);
  }

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
    return new NetflowDecoder(limits, decapsulations);
  }
}
