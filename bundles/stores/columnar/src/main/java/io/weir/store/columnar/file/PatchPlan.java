package io.weir.store.columnar.file;

/**
 * How to store numbers most of which are close to a base: in how many octets, and how many of them
 * then do not fit.
 */
record PatchPlan(long base, int width, int exceptions, long octets) {

  /** An exception's row and value. */
  static final int EXCEPTION = Integer.BYTES + Long.BYTES;

  static PatchPlan of(LaneParts parts, int rows, long base) {
    int[] byWidth = new int[Long.BYTES + 1];
    for (int part = 0; part < parts.count(); part++) {
      long[] values = parts.values(part);
      int size = parts.size(part);
      for (int i = 0; i < size; i++) {
        byWidth[PackedLongs.width(values[i] - base)]++;
      }
    }
    PatchPlan best = new PatchPlan(base, Long.BYTES, 0, (long) rows * Long.BYTES);
    int wider = 0;
    for (int width = Long.BYTES - 1; width >= 0; width--) {
      wider += byWidth[width + 1];
      long octets = (long) rows * width + (long) wider * EXCEPTION;
      best = octets < best.octets ? new PatchPlan(base, width, wider, octets) : best;
    }
    return best;
  }

  /** Appends the rows that do not fit, ascending, then their values. */
  void putExceptions(LaneParts parts, Output out) {
    int at = out.extend(exceptions * EXCEPTION);
    int valuesAt = at + exceptions * Integer.BYTES;
    int first = 0;
    int found = 0;
    for (int part = 0; part < parts.count(); part++) {
      long[] values = parts.values(part);
      int size = parts.size(part);
      for (int i = 0; i < size; i++) {
        if (PackedLongs.width(values[i] - base) > width) {
          LittleEndian.putInt(out.bytes(), at + found * Integer.BYTES, first + i);
          LittleEndian.putLong(out.bytes(), valuesAt + found * Long.BYTES, values[i]);
          found++;
        }
      }
      first += size;
    }
  }
}
