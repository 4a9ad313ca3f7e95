package io.weir.tck;

import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowProtocol;
import io.weir.api.net.Address;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The hooks of {@link FlowDecoderTck} and what its parts share. */
abstract class FlowDecoderFixture {

  static final ExporterId EXPORTER = new ExporterId(Address.parse("192.0.2.1"), 0);
  static final long NOW = 1_790_000_000_000L;

  /** The protocol to try. Called as often as the suite likes. */
  protected abstract FlowProtocol newProtocol();

  /**
   * UDP payloads of one exporter that a new decoder understands without an error, in the order they
   * are sent: templates before what needs them. The more of the protocol they use the better.
   */
  protected abstract List<byte[]> validDatagrams();

  /**
   * Those of the {@linkplain #validDatagrams() valid datagrams} that repeat a million times a
   * second: flows alone. By default each that gives rows and neither samples nor new state; a
   * protocol that sends templates along with flows names others.
   */
  protected List<byte[]> steadyDatagrams() {
    FlowDecoder decoder = learned();
    List<byte[]> steady = new ArrayList<>();
    for (byte[] datagram : validDatagrams()) {
      long state = decoder.stateVersion();
      RecordingSink sink = new RecordingSink();
      decode(decoder, datagram, sink);
      if (sink.rowCount() > 0 && sink.samples().isEmpty() && decoder.stateVersion() == state) {
        steady.add(datagram);
      }
    }
    return steady;
  }

  /** A decoder that has seen all valid datagrams. */
  final FlowDecoder learned() {
    FlowDecoder decoder = newProtocol().newDecoder();
    validDatagrams().forEach(datagram -> decode(decoder, datagram, new RecordingSink()));
    return decoder;
  }

  static RecordingSink decodeAll(FlowDecoder decoder, List<byte[]> datagrams) {
    RecordingSink sink = new RecordingSink();
    datagrams.forEach(datagram -> decode(decoder, datagram, sink));
    return sink;
  }

  /** Decodes a datagram; what goes wrong is told with the datagram in hexadecimal. */
  static void decode(FlowDecoder decoder, byte[] datagram, RecordingSink sink) {
    sink.begin(EXPORTER, NOW);
    int errors = sink.errors().size();
    try {
      decoder.decode(ByteBuffer.wrap(datagram), EXPORTER, sink);
    } catch (RuntimeException | Error e) {
      throw new AssertionError("the decoder threw at " + hex(datagram), e);
    }
    List<RecordingSink.Fault> all = sink.errors();
    for (RecordingSink.Fault fault : all.subList(errors, all.size())) {
      if (fault.offset() > datagram.length) {
        throw new AssertionError(fault + " lies beyond " + hex(datagram));
      }
    }
  }

  static byte[] save(FlowDecoder decoder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    decoder.save(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  static void restore(FlowDecoder decoder, byte[] state) throws IOException {
    decoder.restore(new DataInputStream(new ByteArrayInputStream(state)));
  }

  static String hex(byte[] datagram) {
    return HexFormat.of().formatHex(datagram);
  }
}
