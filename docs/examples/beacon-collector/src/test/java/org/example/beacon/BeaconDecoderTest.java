package org.example.beacon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowProtocol;
import io.weir.api.flow.FlowRecord;
import io.weir.api.net.Address;
import io.weir.tck.FlowDecoderTck;
import io.weir.tck.RecordingSink;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeaconDecoderTest extends FlowDecoderTck {

  private static final byte[] TWO_FLOWS =
      HexFormat.of()
          .parseHex(
              "464c4f310002"
                  + "c0000201c6336407c73801bb060000000000000c00000d80"
                  + "c0000202c633640800359c40110000000000000100000050");

  @Override
  protected FlowProtocol newProtocol() {
    return new BeaconProtocol();
  }

  @Override
  protected List<byte[]> validDatagrams() {
    return List.of(TWO_FLOWS);
  }

  @Test
  void readsEveryColumn() {
    RecordingSink sink = new RecordingSink();
    ExporterId exporter = new ExporterId(Address.parse("192.0.2.254"), 0);
    new BeaconDecoder().decode(ByteBuffer.wrap(TWO_FLOWS), exporter, sink);
    FlowRecord flow = sink.flows().get(0);
    assertEquals("192.0.2.1", flow.address(FlowField.SOURCE_ADDRESS).toString());
    assertEquals("198.51.100.7", flow.address(FlowField.DESTINATION_ADDRESS).toString());
    assertEquals(6, flow.number(FlowField.PROTOCOL));
    assertEquals(51000, flow.number(FlowField.SOURCE_PORT));
    assertEquals(443, flow.number(FlowField.DESTINATION_PORT));
    assertEquals(12, flow.number(FlowField.PACKETS));
    assertEquals(3456, flow.number(FlowField.OCTETS));
  }
}
