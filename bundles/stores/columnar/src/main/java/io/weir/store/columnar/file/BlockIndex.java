package io.weir.store.columnar.file;

import java.util.Arrays;

/**
 * Where the blocks of a segment are. One thread adds; any thread reads those that {@link #publish}
 * has let out.
 */
final class BlockIndex {

  /** What an index takes in a segment's last frame, per block. */
  static final int ENTRY = 32;

  private long[] offsets = new long[16];
  private long[] minTimes = new long[16];
  private long[] maxTimes = new long[16];
  private int[] lengths = new int[16];
  private int[] rows = new int[16];
  private int added;
  private volatile Summary published = Summary.EMPTY;

  /**
   * What is published.
   *
   * @param blocks blocks 0 to this, exclusive
   * @param rows rows in all of them
   * @param minTime the earliest collection time
   * @param maxTime the latest collection time
   */
  record Summary(int blocks, long rows, long minTime, long maxTime) {

    static final Summary EMPTY = new Summary(0, 0, Long.MAX_VALUE, Long.MIN_VALUE);

    private Summary plus(BlockEntry block) {
      return new Summary(
          blocks + 1,
          rows + block.rows(),
          Math.min(minTime, block.minTime()),
          Math.max(maxTime, block.maxTime()));
    }
  }

  void add(BlockEntry block) {
    if (added == offsets.length) {
      grow(added * 2);
    }
    offsets[added] = block.offset();
    lengths[added] = block.length();
    rows[added] = block.rows();
    minTimes[added] = block.minTime();
    maxTimes[added] = block.maxTime();
    added++;
  }

  private void grow(int capacity) {
    offsets = Arrays.copyOf(offsets, capacity);
    minTimes = Arrays.copyOf(minTimes, capacity);
    maxTimes = Arrays.copyOf(maxTimes, capacity);
    lengths = Arrays.copyOf(lengths, capacity);
    rows = Arrays.copyOf(rows, capacity);
  }

  /** Lets readers see all that was added. */
  void publish() {
    Summary summary = published;
    while (summary.blocks() < added) {
      summary = summary.plus(get(summary.blocks()));
    }
    published = summary;
  }

  /** How many were added and not published. */
  int pending() {
    return added - published.blocks();
  }

  /** Forgets what was added and not published. */
  void retract() {
    added = published.blocks();
  }

  Summary published() {
    return published;
  }

  /** A published block, or for the adding thread any. */
  BlockEntry get(int block) {
    return new BlockEntry(
        offsets[block], lengths[block], rows[block], minTimes[block], maxTimes[block]);
  }

  /** Appends all published blocks. */
  void write(Output out) {
    int blocks = published.blocks();
    out.putLong(blocks);
    for (int i = 0; i < blocks; i++) {
      out.putLong(offsets[i]);
      out.putInt(lengths[i]);
      out.putInt(rows[i]);
      out.putLong(minTimes[i]);
      out.putLong(maxTimes[i]);
    }
  }

  /** Reads what {@link #write} wrote. */
  static BlockIndex read(byte[] bytes, int at) {
    BlockIndex index = new BlockIndex();
    int blocks = (int) LittleEndian.getLong(bytes, at);
    index.grow(Math.max(1, blocks));
    for (int i = 0, entry = at + Long.BYTES; i < blocks; i++, entry += ENTRY) {
      index.add(
          new BlockEntry(
              LittleEndian.getLong(bytes, entry),
              LittleEndian.getInt(bytes, entry + 8),
              LittleEndian.getInt(bytes, entry + 12),
              LittleEndian.getLong(bytes, entry + 16),
              LittleEndian.getLong(bytes, entry + 24)));
    }
    index.publish();
    return index;
  }
}
