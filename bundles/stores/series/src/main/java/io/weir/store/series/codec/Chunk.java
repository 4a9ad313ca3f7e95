package io.weir.store.series.codec;

import java.nio.ByteBuffer;

/** A run of samples in few octets. */
public final class Chunk {

  /** As many samples as one chunk takes. */
  public static final int MAX_SAMPLES = 2048;

  private Chunk() {}

  /**
   * Encodes samples.
   *
   * @param from the first
   * @param to the first after, at most {@link #MAX_SAMPLES} on
   */
  public static byte[] encode(Samples samples, int from, int to) {
    long[] times = new long[to - from];
    double[] values = new double[to - from];
    for (int i = 0; i < times.length; i++) {
      times[i] = samples.time(from + i);
      values[i] = samples.value(from + i);
    }
    BitOutput out = new BitOutput();
    Times.write(times, out);
    Values.write(values, out);
    return out.octets();
  }

  /**
   * Adds the samples of a time to others, all before them.
   *
   * @param count how many were encoded, 1 to {@link #MAX_SAMPLES}
   * @param until the first time after
   * @throws RuntimeException if the octets are not a chunk
   */
  public static void decode(ByteBuffer octets, int count, long from, long until, Samples into) {
    BitInput in = new BitInput(octets);
    long[] times = Times.read(count, in);
    double[] values = Values.read(count, in);
    for (int i = 0; i < count; i++) {
      if (times[i] >= from && times[i] < until) {
        into.add(times[i], values[i]);
      }
    }
  }
}
