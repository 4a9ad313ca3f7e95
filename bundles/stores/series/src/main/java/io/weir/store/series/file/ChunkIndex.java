package io.weir.store.series.file;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/** Where the chunks of a segment are: by series, then by time. 32 octets of memory a chunk. */
final class ChunkIndex {

  /** What a chunk takes in the index of a file. */
  static final int ENTRY = 4 + 8 + 8 + 8 + 4;

  private static final int FIRST_CAPACITY = 64;

  private int[] series = new int[FIRST_CAPACITY];
  private long[] offsets = new long[FIRST_CAPACITY];
  private long[] firsts = new long[FIRST_CAPACITY];
  private long[] lasts = new long[FIRST_CAPACITY];
  private int[] counts = new int[FIRST_CAPACITY];
  private int size;
  private long samples;
  private long min = Long.MAX_VALUE;
  private long max = Long.MIN_VALUE;

  void add(int number, long offset, long first, long last, int count) {
    if (size == series.length) {
      resize(2 * size);
    }
    series[size] = number;
    offsets[size] = offset;
    firsts[size] = first;
    lasts[size] = last;
    counts[size++] = count;
    samples += count;
    min = Math.min(min, first);
    max = Math.max(max, last);
  }

  /** Lets go of room for more. */
  ChunkIndex trimmed() {
    resize(Math.max(1, size));
    return this;
  }

  private void resize(int capacity) {
    series = Arrays.copyOf(series, capacity);
    offsets = Arrays.copyOf(offsets, capacity);
    firsts = Arrays.copyOf(firsts, capacity);
    lasts = Arrays.copyOf(lasts, capacity);
    counts = Arrays.copyOf(counts, capacity);
  }

  int size() {
    return size;
  }

  int series(int chunk) {
    return series[chunk];
  }

  long offset(int chunk) {
    return offsets[chunk];
  }

  int count(int chunk) {
    return counts[chunk];
  }

  long samples() {
    return samples;
  }

  long minTime() {
    return min;
  }

  long maxTime() {
    return max;
  }

  /** The chunks of a series that may have samples of a time. */
  IntStream find(int number, long from, long to) {
    return IntStream.range(first(number), first(number + 1))
        .filter(chunk -> firsts[chunk] < to && lasts[chunk] >= from);
  }

  /** The first chunk of a series or of one after it. */
  private int first(int number) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (series[middle] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The numbers of all series, ascending. */
  int[] allSeries() {
    return Arrays.stream(series, 0, size).distinct().toArray();
  }

  void newest(Map<Integer, Long> into) {
    for (int chunk = 0; chunk < size; chunk++) {
      into.merge(series[chunk], lasts[chunk], Math::max);
    }
  }

  /** The index as a frame. */
  ByteBuffer frame() {
    ByteBuffer frame = Frame.open(size * ENTRY);
    for (int i = 0; i < size; i++) {
      frame.putInt(series[i]).putLong(offsets[i]).putLong(firsts[i]).putLong(lasts[i]);
      frame.putInt(counts[i]);
    }
    return Frame.seal(frame, Frame.INDEX);
  }

  static ChunkIndex of(ByteBuffer body) {
    ChunkIndex index = new ChunkIndex();
    while (body.remaining() >= ENTRY) {
      index.add(body.getInt(), body.getLong(), body.getLong(), body.getLong(), body.getInt());
    }
    return index.trimmed();
  }
}
