package io.weir.tck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.ExportedRecord;
import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowProtocol;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/**
 * What every {@link FlowProtocol} and its {@link FlowDecoder} promise. Extend it, and give it the
 * protocol and datagrams of a real exporter or made by hand.
 */
public abstract class FlowDecoderTck extends FlowDecoderRobustnessTests {

  @Test
  void theProtocolIsFoundByTheServiceLoader() {
    String name = newProtocol().name();
    assertTrue(name.matches("[a-z][a-z0-9-]*"), name);
    assertEquals(
        1,
        ServiceLoader.load(FlowProtocol.class).stream()
            .filter(found -> found.get().name().equals(name))
            .count(),
        "wanted META-INF/services/" + FlowProtocol.class.getName() + " to name one " + name);
  }

  @Test
  void theProtocolKnowsItsOwnAndLeavesTheBufferAlone() {
    FlowProtocol protocol = newProtocol();
    for (byte[] datagram : validDatagrams()) {
      ByteBuffer buffer = ByteBuffer.wrap(datagram);
      assertTrue(protocol.accepts(buffer), () -> hex(datagram));
      assertEquals(ByteBuffer.wrap(datagram), buffer);
      for (int length = 0; length < Math.min(datagram.length, 64); length++) {
        protocol.accepts(ByteBuffer.wrap(datagram, 0, length));
      }
    }
    assertFalse(protocol.accepts(ByteBuffer.allocate(0)));
  }

  @Test
  void validDatagramsGiveRowsAndNoErrors() {
    RecordingSink sink = decodeAll(newProtocol().newDecoder(), validDatagrams());
    assertEquals(List.of(), sink.errors());
    assertTrue(sink.rowCount() > 0, "wanted datagrams with flows");
  }

  @Test
  void equalDatagramsGiveEqualRows() {
    RecordingSink one = decodeAll(newProtocol().newDecoder(), validDatagrams());
    RecordingSink other = decodeAll(newProtocol().newDecoder(), validDatagrams());
    assertEquals(one.flows(), other.flows());
    assertEquals(one.sequences(), other.sequences());
  }

  @Test
  void askingForRecordsChangesNoRow() {
    RecordingSink plain = decodeAll(newProtocol().newDecoder(), validDatagrams());
    RecordingSink full = new RecordingSink(true);
    FlowDecoder decoder = newProtocol().newDecoder();
    validDatagrams().forEach(datagram -> decode(decoder, datagram, full));
    assertEquals(plain.flows(), full.flows());
    assertTrue(full.records().stream().anyMatch(record -> !record.options()));
    for (ExportedRecord record : full.records()) {
      assertEquals(EXPORTER.port(), record.exporter().port());
      assertFalse(record.protocol().isEmpty());
      assertTrue(record.elements().values().stream().allMatch(Objects::nonNull), record::toString);
    }
  }

  @Test
  void nothingIsKeptOfTheBuffer() {
    FlowDecoder decoder = newProtocol().newDecoder();
    RecordingSink sink = new RecordingSink();
    for (byte[] datagram : validDatagrams()) {
      byte[] copy = datagram.clone();
      decode(decoder, copy, sink);
      Arrays.fill(copy, (byte) 0xa5);
    }
    assertEquals(decodeAll(newProtocol().newDecoder(), validDatagrams()).flows(), sink.flows());
  }

  @Test
  void nothingIsWrittenToTheBuffer() {
    FlowDecoder decoder = newProtocol().newDecoder();
    for (byte[] datagram : validDatagrams()) {
      byte[] copy = datagram.clone();
      decode(decoder, copy, new RecordingSink());
      assertArrayEquals(datagram, copy);
    }
  }

  @Test
  void anyKindOfBufferAndPlaceInItWillDo() {
    List<byte[]> datagrams = validDatagrams();
    RecordingSink wanted = decodeAll(newProtocol().newDecoder(), datagrams);
    for (boolean direct : new boolean[] {false, true}) {
      FlowDecoder decoder = newProtocol().newDecoder();
      RecordingSink sink = new RecordingSink();
      for (byte[] datagram : datagrams) {
        sink.begin(EXPORTER, NOW);
        decoder.decode(inTheMiddle(datagram, direct), EXPORTER, sink);
      }
      assertEquals(wanted.flows(), sink.flows());
      assertEquals(List.of(), sink.errors());
    }
  }

  private static ByteBuffer inTheMiddle(byte[] datagram, boolean direct) {
    int size = datagram.length + 30;
    ByteBuffer buffer = direct ? ByteBuffer.allocateDirect(size) : ByteBuffer.allocate(size);
    while (buffer.hasRemaining()) {
      buffer.put((byte) 0x5a);
    }
    buffer.position(13).limit(13 + datagram.length);
    buffer.duplicate().put(datagram);
    return buffer.asReadOnlyBuffer();
  }

  @Test
  void aRestoredDecoderGoesOnWhereTheSavedOneStopped() throws Exception {
    List<byte[]> datagrams = validDatagrams();
    for (int split = 0; split <= datagrams.size(); split++) {
      FlowDecoder saved = newProtocol().newDecoder();
      decodeAll(saved, datagrams.subList(0, split));
      FlowDecoder restored = newProtocol().newDecoder();
      byte[] state = save(saved);
      restore(restored, state);
      assertEquals(saved.templates().size(), restored.templates().size());
      List<byte[]> rest = datagrams.subList(split, datagrams.size());
      assertEquals(decodeAll(saved, rest).flows(), decodeAll(restored, rest).flows());
    }
  }

  @Test
  void theStateVersionStandsStillWhileNothingIsLearned() {
    FlowDecoder decoder = learned();
    List<byte[]> steady = steadyDatagrams();
    decodeAll(decoder, steady);
    long version = decoder.stateVersion();
    decodeAll(decoder, steady);
    assertEquals(version, decoder.stateVersion());
  }

  /** What the columns of a batch take is the host's; the decoder itself takes nothing. */
  @Test
  void flowsAreDecodedWithoutAllocating() {
    List<byte[]> steady = steadyDatagrams();
    assertFalse(steady.isEmpty(), "wanted steadyDatagrams() to name datagrams of flows alone");
    double octets = new AllocationMeter(learned(), steady, EXPORTER).bytesPerRow();
    assertTrue(octets < 1, () -> "wanted no allocation, got " + octets + " bytes per row");
  }
}
