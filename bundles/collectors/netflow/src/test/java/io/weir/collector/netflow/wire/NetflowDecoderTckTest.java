package io.weir.collector.netflow.wire;

import io.weir.api.flow.FlowProtocol;
import io.weir.tck.FlowDecoderTck;
import java.util.ArrayList;
import java.util.List;

class NetflowDecoderTckTest extends FlowDecoderTck {

  private static final int[] VARIABLE = {8, 4, 12, 4, 1, 8, 96, 65_535, 152, 8, 153, 8};

  @Override
  protected FlowProtocol newProtocol() {
    return new NetflowProtocol();
  }

  @Override
  protected List<byte[]> validDatagrams() {
    List<byte[]> datagrams = new ArrayList<>();
    datagrams.add(Msg.netflow5(30, 100, 0x4064));
    datagrams.add(options9());
    datagrams.add(Typical.template(9, 257));
    datagrams.add(Typical.data(9, 257, 24));
    datagrams.add(Typical.template(10, 258));
    datagrams.add(Typical.data(10, 258, 24));
    datagrams.add(Msg.ipfix(1, 24, Msg.set(2, Msg.template(260, VARIABLE))));
    datagrams.add(variable());
    return datagrams;
  }

  @Override
  protected List<byte[]> steadyDatagrams() {
    return List.of(
        Msg.netflow5(30, 100, 0x4064),
        Typical.data(9, 257, 24),
        Typical.data(10, 258, 24),
        variable());
  }

  private static byte[] options9() {
    Msg template =
        Msg.body()
            .u16(300)
            .u16(4)
            .u16(12)
            .u16(1)
            .u16(4)
            .u16(48)
            .u16(1)
            .u16(50)
            .u16(4)
            .u16(82)
            .u16(8);
    Msg record = Msg.body().u32(0).u8(1).u32(100).text("ge-0/0/0", 8);
    return Msg.netflow9(1, 0, Msg.set(1, template), Msg.set(300, record.u8(0).u8(0).u8(0)));
  }

  private static byte[] variable() {
    Msg record = Msg.body().ip("10.0.0.1").ip("10.0.0.2").u64(1000).variable("https");
    record.u64(1_700_000_000_000L).u64(1_700_000_001_000L);
    return Msg.ipfix(1, 24, Msg.set(260, record));
  }
}
