package io.weir.collector.sflow.wire;

import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowProtocol;
import io.weir.library.packet.Decapsulation;
import java.nio.ByteBuffer;
import java.util.Set;

/** sFlow version 5. */
public final class SflowProtocol implements FlowProtocol {

  static final int VERSION = 5;

  private final Set<Decapsulation> decapsulations;

  /** Looks into no tunnel. */
  public SflowProtocol() {
    this(Set.of());
  }

  /** Looks one level deep into these tunnels. */
  public SflowProtocol(Set<Decapsulation> decapsulations) {
    this.decapsulations = Set.copyOf(decapsulations);
  }

  @Override
  public String name() {
    return "sflow";
  }

  /** NetFlow's version takes two octets, so that its fifth never reads as this one. */
  @Override
  public boolean accepts(ByteBuffer datagram) {
    return datagram.remaining() >= 4 && datagram.getInt(datagram.position()) == VERSION;
  }

  @Override
  public FlowDecoder newDecoder() {
    return new SflowDecoder(decapsulations, System::currentTimeMillis);
  }
}
