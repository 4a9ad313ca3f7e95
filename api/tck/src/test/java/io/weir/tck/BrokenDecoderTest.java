package io.weir.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowProtocol;
import io.weir.api.flow.FlowSink;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A decoder that breaks a promise fails the suite. */
class BrokenDecoderTest {

  @Test
  void throwingIsSeen() {
    FlowDecoder broken = (datagram, exporter, out) -> datagram.getInt(datagram.position() + 100);
    AssertionError seen =
        assertThrows(AssertionError.class, suite(broken)::datagramsMayBeCutAtEveryByte);
    assertTrue(seen.getCause() instanceof IndexOutOfBoundsException);
  }

  @Test
  void rowsOutOfNothingAreSeen() {
    FlowDecoder broken = (datagram, exporter, out) -> out.rows(FlowSink.MAX_ROWS);
    assertThrows(AssertionError.class, suite(broken)::datagramsMayBeDamaged);
  }

  @Test
  void tooManyRowsAtOnceAreSeen() {
    FlowDecoder broken = (datagram, exporter, out) -> out.rows(FlowSink.MAX_ROWS + 1);
    assertThrows(AssertionError.class, suite(broken)::validDatagramsGiveRowsAndNoErrors);
  }

  @Test
  void keepingTheBufferIsSeen() {
    List<ByteBuffer> kept = new ArrayList<>();
    FlowDecoder broken =
        (datagram, exporter, out) -> {
          kept.add(datagram);
          long octet = kept.get(0).get(0) & 0xff;
          out.rows(1).writeNumbers(FlowField.SOURCE_PORT)[kept.size() - 1] = octet;
        };
    FlowDecoderTck suite = suite(broken);
    assertThrows(AssertionError.class, suite::nothingIsKeptOfTheBuffer);
  }

  @Test
  void allocatingIsSeen() {
    FlowDecoder tally = new TallyProtocol().newDecoder();
    List<byte[]> garbage = new ArrayList<>();
    FlowDecoder broken =
        (datagram, exporter, out) -> {
          tally.decode(datagram, exporter, out);
          garbage.add(new byte[5000]);
          if (garbage.size() > 100) {
            garbage.clear();
          }
        };
    double octets =
        new AllocationMeter(
                broken, List.of(TallyProtocolTest.flows(30)), FlowDecoderFixture.EXPORTER)
            .bytesPerRow();
    assertEquals(5016 / 30.0, octets, 10);
  }

  private static FlowDecoderTck suite(FlowDecoder decoder) {
    return new FlowDecoderTck() {
      @Override
      protected FlowProtocol newProtocol() {
        return new Fixed(decoder);
      }

      @Override
      protected List<byte[]> validDatagrams() {
        return List.of(new byte[] {1, 2, 3}, new byte[] {4, 5, 6});
      }
    };
  }

  /** Always the same decoder. */
  private record Fixed(FlowDecoder newDecoder) implements FlowProtocol {
    @Override
    public String name() {
      return "fixed";
    }

    @Override
    public boolean accepts(ByteBuffer datagram) {
      return true;
    }
  }
}
