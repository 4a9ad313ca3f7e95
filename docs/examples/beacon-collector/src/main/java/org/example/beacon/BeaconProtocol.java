package org.example.beacon;

import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowProtocol;
import java.nio.ByteBuffer;

/** Recognises beacons by their first four octets. */
public final class BeaconProtocol implements FlowProtocol {

  /** {@code FLO1} */
  static final int MAGIC = 0x464c4f31;

  @Override
  public String name() {
    return "beacon";
  }

  @Override
  public boolean accepts(ByteBuffer datagram) {
    return datagram.remaining() >= 4 && datagram.getInt(datagram.position()) == MAGIC;
  }

  @Override
  public FlowDecoder newDecoder() {
    return new BeaconDecoder();
  }
}
