package io.weir.store.series.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChunkTest {

  private static final long START = 1_790_000_000_000L;
  private static final int MINUTE = 60_000;

  /** What values may look like. */
  record Shape(String name, DoubleSupplier values) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Shape> shapes() {
    SplittableRandom random = new SplittableRandom(7);
    double[] counter = {1e15};
    double[] odd = {
      0, -0.0, Double.MIN_VALUE, -Double.MAX_VALUE, Double.POSITIVE_INFINITY, 0.1, 1L << 53, 1e-300
    };
    return Stream.of(
        new Shape("constant", () -> 42),
        new Shape("gauge", () -> random.nextInt(-100, 100)),
        new Shape("counter", () -> counter[0] += random.nextInt(1000)),
        new Shape("decimal", () -> random.nextInt(100_000) / 1000.0),
        new Shape("real", random::nextDouble),
        new Shape("any bits", () -> notNaN(Double.longBitsToDouble(random.nextLong()))),
        new Shape("odd", () -> odd[random.nextInt(odd.length)]));
  }

  private static double notNaN(double value) {
    return Double.isNaN(value) ? 1 : value;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyBitComesBack(Shape shape) {
    SplittableRandom random = new SplittableRandom(1);
    for (int count : new int[] {1, 2, 3, 10, 1440, Chunk.MAX_SAMPLES}) {
      for (int jitter : new int[] {1, 50, 10_000_000}) {
        Samples samples = new Samples();
        long time = START;
        for (int i = 0; i < count; i++) {
          time += random.nextInt(jitter) + (jitter == 1 ? MINUTE : 1);
          samples.add(time, shape.values.getAsDouble());
        }
        assertSame(samples, decode(Chunk.encode(samples, 0, count), count));
      }
    }
  }

  @Test
  void timesFromTheFirstToTheLastOfAll() {
    Samples samples = new Samples();
    samples.add(Long.MIN_VALUE, 1);
    samples.add(-1, 2);
    samples.add(Long.MAX_VALUE - 1, 3);
    assertSame(samples, decode(Chunk.encode(samples, 0, 3), 3));
  }

  @Test
  void evenCountersTakeLittle() {
    Samples samples = new Samples();
    for (int i = 0; i < 1440; i++) {
      samples.add(START + (long) i * MINUTE, 1e9 + 1500.0 * i);
    }
    assertTrue(Chunk.encode(samples, 0, 1440).length < 1440 * 2 / 8 + 50);
  }

  @Test
  void aPartIsWhatWasAskedFor() {
    Samples samples = new Samples();
    for (int i = 0; i < 100; i++) {
      samples.add(i, i);
    }
    Samples part = new Samples();
    Chunk.decode(ByteBuffer.wrap(Chunk.encode(samples, 10, 90)), 80, 20, 30, part);
    assertEquals(10, part.size());
    assertEquals(20, part.time(0));
    assertEquals(29, part.value(9));
  }

  private static Samples decode(byte[] octets, int count) {
    Samples samples = new Samples();
    Chunk.decode(ByteBuffer.wrap(octets), count, Long.MIN_VALUE, Long.MAX_VALUE, samples);
    return samples;
  }

  private static void assertSame(Samples wanted, Samples got) {
    assertEquals(wanted.size(), got.size());
    for (int i = 0; i < wanted.size(); i++) {
      assertEquals(wanted.time(i), got.time(i));
      assertEquals(
          Double.doubleToRawLongBits(wanted.value(i)), Double.doubleToRawLongBits(got.value(i)));
    }
  }
}
