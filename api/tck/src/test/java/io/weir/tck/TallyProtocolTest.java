package io.weir.tck;

import io.weir.api.flow.FlowProtocol;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** A decoder that keeps its promises passes the suite. */
class TallyProtocolTest extends FlowDecoderTck {

  @Override
  protected FlowProtocol newProtocol() {
    return new TallyProtocol();
  }

  @Override
  protected List<byte[]> validDatagrams() {
    return List.of(flows(1), flows(30), flows(1000));
  }

  static byte[] flows(int count) {
    ByteBuffer datagram = ByteBuffer.allocate(4 + 6 * count);
    datagram.putShort((short) TallyProtocol.MARK).putShort((short) count);
    IntStream.range(0, count).forEach(i -> datagram.putShort((short) i).putInt(i * 1000));
    return datagram.array();
  }
}
