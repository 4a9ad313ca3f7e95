package org.example.csv;

import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowProtocol;
import java.nio.ByteBuffer;

/** Flows as lines of text: {@code source,destination,protocol,sourcePort,destinationPort,packets,octets}. */
public final class CsvProtocol implements FlowProtocol {

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public boolean accepts(ByteBuffer datagram) {
    if (!datagram.hasRemaining()) {
      return false;
    }
    int first = datagram.get(datagram.position());
    return first >= '0' && first <= '9';
  }

  @Override
  public FlowDecoder newDecoder() {
    return new CsvDecoder();
  }
}
