package io.weir.store.columnar.query;

import io.weir.store.columnar.file.BlockReader;
import io.weir.store.columnar.file.Column;
import io.weir.store.columnar.file.Lane;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** A filter on the numbers of one lane. */
interface NumberTest {

  boolean test(long value);

  /** What is known of all numbers from {@code min} to {@code max}, signed. */
  Verdict on(long min, long max);

  /** What can be said of a block by its header, or by the list of its values. */
  default Verdict on(BlockReader block, Lane lane) throws IOException {
    Optional<Column> column = block.header().column(lane);
    if (column.isEmpty()) {
      return on(0, 0);
    }
    if (column.get().isDictionary()) {
      long[] values = block.dictionary(column.get());
      return Verdict.of(
          Arrays.stream(values).anyMatch(this::test), Arrays.stream(values).allMatch(this::test));
    }
    return column.get().isBounded() ? on(column.get().min(), column.get().max()) : Verdict.SOME;
  }

  /** Keeps the rows whose number passes; returns how many. A loop of its own is a fast loop. */
  int select(long[] values, int[] rows, int count);

  /** Unsigned, both ends included. */
  record Range(long low, long high) implements NumberTest {
    @Override
    public boolean test(long value) {
      return Long.compareUnsigned(value, low) >= 0 && Long.compareUnsigned(value, high) <= 0;
    }

    @Override
    public int select(long[] values, int[] rows, int count) {
      if (Long.compareUnsigned(low, high) > 0) {
        return 0;
      }
      long width = high - low + Long.MIN_VALUE;
      int kept = 0;
      for (int i = 0; i < count; i++) {
        int row = rows[i];
        rows[kept] = row;
        kept += values[row] - low + Long.MIN_VALUE <= width ? 1 : 0;
      }
      return kept;
    }

    @Override
    public Verdict on(long min, long max) {
      if (min < 0 && max >= 0) {
        return Verdict.SOME;
      }
      boolean apart = Long.compareUnsigned(max, low) < 0 || Long.compareUnsigned(min, high) > 0;
      return Verdict.of(!apart, test(min) && test(max));
    }
  }

  /** Any of these bits, or all. */
  record Bits(long mask, boolean all) implements NumberTest {
    @Override
    public boolean test(long value) {
      return all ? (value & mask) == mask : (value & mask) != 0;
    }

    @Override
    public int select(long[] values, int[] rows, int count) {
      int kept = 0;
      for (int i = 0; i < count; i++) {
        int row = rows[i];
        rows[kept] = row;
        kept += test(values[row]) ? 1 : 0;
      }
      return kept;
    }

    @Override
    public Verdict on(long min, long max) {
      return min == max ? Verdict.of(test(min), test(min)) : Verdict.SOME;
    }
  }

  /** These leading bits have these values. */
  record Leading(long mask, long wanted) implements NumberTest {
    @Override
    public boolean test(long value) {
      return (value & mask) == wanted;
    }

    @Override
    public int select(long[] values, int[] rows, int count) {
      int kept = 0;
      for (int i = 0; i < count; i++) {
        int row = rows[i];
        rows[kept] = row;
        kept += (values[row] & mask) == wanted ? 1 : 0;
      }
      return kept;
    }

    @Override
    public Verdict on(long min, long max) {
      return new Range(wanted, wanted | ~mask).on(min, max);
    }
  }
}
