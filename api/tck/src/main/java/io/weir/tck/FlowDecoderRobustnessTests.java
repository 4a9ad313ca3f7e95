package io.weir.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.ParkEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What {@link FlowDecoderTck} promises of input that is cut, damaged or made up. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class FlowDecoderRobustnessTests extends FlowDecoderFixture {

  private static final int ITERATIONS = Integer.getInteger("weir.fuzz.iterations", 20_000);
  private static final int A_DECODERS_LIFE = 5_000;

  @Test
  void datagramsMayBeCutAtEveryByte() {
    for (byte[] datagram : validDatagrams()) {
      FlowDecoder fresh = newProtocol().newDecoder();
      FlowDecoder learned = learned();
      for (int length = 0; length < datagram.length; length++) {
        byte[] cut = Arrays.copyOf(datagram, length);
        decode(fresh, cut, new RecordingSink(true));
        RecordingSink sink = new RecordingSink();
        decode(learned, cut, sink);
        assertTrue(sink.rowCount() <= length, () -> "more rows than octets in " + hex(cut));
      }
    }
  }

  @Test
  void noDatagramIsTakenForValidWhenItIsEmpty() {
    RecordingSink sink = new RecordingSink();
    decode(newProtocol().newDecoder(), new byte[0], sink);
    assertEquals(0, sink.rowCount());
    assertEquals(1, sink.errors().size());
  }

  /**
   * Damaged datagrams, as many as the system property {@code weir.fuzz.iterations} says. A row
   * stands for at least an octet that came, now or earlier when it was parked.
   */
  @Test
  void datagramsMayBeDamaged() {
    Mutator mutator = new Mutator(1, validDatagrams());
    for (int done = 0; done < ITERATIONS; done += A_DECODERS_LIFE) {
      FlowDecoder decoder =
          done / A_DECODERS_LIFE % 2 == 0 ? learned() : newProtocol().newDecoder();
      live(decoder, mutator, Math.min(A_DECODERS_LIFE, ITERATIONS - done));
    }
  }

  private static void live(FlowDecoder decoder, Mutator mutator, int count) {
    RecordingSink sink = new RecordingSink(true);
    long octets = 0;
    long rows = 0;
    long waiting = 0;
    for (int i = 0; i < count; i++) {
      byte[] datagram = mutator.next();
      sink.clear();
      decode(decoder, datagram, sink);
      octets += datagram.length;
      rows += sink.rowCount();
      waiting += newlyWaiting(sink);
      assertTrue(waiting >= 0, () -> "more sets ended than were parked at " + hex(datagram));
      assertTrue(rows <= octets, () -> "more rows than octets at " + hex(datagram));
      if (i % 50 == 0) {
        sink.clear();
        decoder.tick(NOW + 1000L * i, sink);
        waiting += newlyWaiting(sink);
      }
    }
  }

  private static long newlyWaiting(RecordingSink sink) {
    List<RecordingSink.Parked> events = sink.parked();
    long parked = events.stream().filter(event -> event.event() == ParkEvent.PARKED).count();
    return 2 * parked - events.size();
  }

  @Test
  void damageDoesNotSpoilWhatComesAfter() {
    List<byte[]> datagrams = validDatagrams();
    FlowDecoder decoder = newProtocol().newDecoder();
    live(decoder, new Mutator(2, datagrams), 1000);
    decodeAll(decoder, datagrams); // releases what waited for these templates
    assertEquals(
        decodeAll(learned(), datagrams).rowCount(), decodeAll(decoder, datagrams).rowCount());
  }

  @Test
  void savedStateMayBeCutAtEveryByteOrDamaged() throws IOException {
    byte[] state = save(learned());
    int step = Math.max(1, state.length / 2000);
    for (int length = 0; length < state.length; length += step) {
      restoreDamaged(Arrays.copyOf(state, length));
    }
    Mutator mutator = new Mutator(3, List.of(state));
    for (int i = 0; i < 2000; i++) {
      restoreDamaged(mutator.next());
    }
  }

  private void restoreDamaged(byte[] state) {
    FlowDecoder decoder = newProtocol().newDecoder();
    try {
      restore(decoder, state);
    } catch (IOException e) {
      // what the contract asks for
    } catch (RuntimeException | Error e) {
      throw new AssertionError("restore threw at " + hex(state), e);
    }
    decodeAll(decoder, validDatagrams());
  }
}
