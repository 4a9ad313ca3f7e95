package io.weir.collector.sflow.wire;

import io.weir.api.flow.ExporterId;
import io.weir.api.net.Address;
import io.weir.library.packet.Decapsulation;
import io.weir.tck.RecordingSink;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Datagrams decoded by a decoder of their own. */
final class Decoded {

  static final long NOW = 1_790_000_000_000L;

  private Decoded() {}

  static RecordingSink of(byte[]... datagrams) {
    return of(Set.of(), List.of(datagrams));
  }

  static RecordingSink of(Set<Decapsulation> decapsulations, List<byte[]> datagrams) {
    ExporterId exporter = new ExporterId(Address.parse("127.0.0.1"), 0);
    RecordingSink sink = new RecordingSink(true);
    Set<Decapsulation> tunnels = EnumSet.noneOf(Decapsulation.class);
    tunnels.addAll(decapsulations);
    SflowDecoder decoder = new SflowDecoder(tunnels, () -> NOW);
    for (byte[] datagram : datagrams) {
      sink.begin(exporter, NOW);
      decoder.decode(ByteBuffer.wrap(datagram), exporter, sink);
    }
    decoder.tick(NOW, sink);
    return sink;
  }
}
