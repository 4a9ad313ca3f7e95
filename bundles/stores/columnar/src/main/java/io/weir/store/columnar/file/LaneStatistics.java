package io.weir.store.columnar.file;

/** The smallest and the largest number of a lane, signed, and the sum of all, modulo 2^64. */
record LaneStatistics(long min, long max, long sum) {

  static LaneStatistics of(LaneParts parts) {
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    long sum = 0;
    for (int part = 0; part < parts.count(); part++) {
      long[] values = parts.values(part);
      int size = parts.size(part);
      for (int i = 0; i < size; i++) {
        long value = values[i];
        min = Math.min(min, value);
        max = Math.max(max, value);
        sum += value;
      }
    }
    return new LaneStatistics(min, max, sum);
  }

  /** How many octets hold the distance of every number from the smallest. */
  int width() {
    return PackedLongs.width(max - min);
  }
}
