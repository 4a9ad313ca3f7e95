package io.weir.analysis.flowseries.model;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.Measure;
import java.util.Arrays;

/**
 * The amounts of a batch's flows, split over the bins that each flow covers. A flow lasts from
 * flowStart up to flowEnd; of an amount, the part up to a moment is the whole times the time gone
 * by over the flow's duration, rounded down, and a bin gets the difference of two such parts: they
 * add up to the whole. A flow record counts as one in its last bin. For one thread.
 */
final class Portions {

  static final int MEASURES = Measure.values().length;

  static final int BYTES = Measure.BYTES.ordinal();
  static final int FLOWS = Measure.FLOWS.ordinal();

  private static final int PACKETS = Measure.PACKETS.ordinal();
  private static final int RAW_BYTES = Measure.RAW_BYTES.ordinal();
  private static final int RAW_PACKETS = Measure.RAW_PACKETS.ordinal();

  /** Factors below these have a product below 2^63. */
  private static final long SMALL_AMOUNT = 1L << 36;

  private static final long SMALL_TIME = 1L << 27;
  private static final long LONGEST_MILLIS = Integer.MAX_VALUE;

  private final Window window;
  private final long maxSkewMillis;
  private final Tally tally;
  private final long[] whole = new long[MEASURES];
  private final long[] before = new long[MEASURES];
  private int[] ends = new int[0];
  private int[] places = new int[8_192];
  private long[] amounts = new long[8_192 * MEASURES];
  private int count;

  Portions(Window window, long maxSkewMillis, Tally tally) {
    this.window = window;
    this.maxSkewMillis = maxSkewMillis;
    this.tally = tally;
  }

  /** The end of a row's portions; they begin where those of the row before end. */
  int end(int row) {
    return ends[row];
  }

  /** Where the portion's bin is kept. */
  int place(int portion) {
    return places[portion];
  }

  /** A portion's scaled bytes. */
  long bytes(int portion) {
    return amounts[portion * MEASURES + BYTES];
  }

  /** All amounts, {@link #MEASURES} of each portion in the order of {@link Measure}. */
  long[] amounts() {
    return amounts;
  }

  /** Splits all rows. The window has room for the last row's time of collection. */
  void split(FlowBatch batch, Columns columns) {
    int rows = batch.size();
    if (ends.length < rows) {
      ends = new int[batch.capacity()];
    }
    long[] collected = columns.numbers(batch, FlowField.COLLECTION_TIME);
    long[] starts = columns.numbers(batch, FlowField.FLOW_START);
    long[] stops = columns.numbers(batch, FlowField.FLOW_END);
    long[] bytes = columns.numbers(batch, FlowField.SCALED_OCTETS);
    long[] packets = columns.numbers(batch, FlowField.SCALED_PACKETS);
    long[] rawBytes = columns.numbers(batch, FlowField.OCTETS);
    long[] rawPackets = columns.numbers(batch, FlowField.PACKETS);
    count = 0;
    whole[FLOWS] = 1;
    for (int row = 0; row < rows; row++) {
      whole[BYTES] = clipped(bytes[row]);
      whole[PACKETS] = clipped(packets[row]);
      whole[RAW_BYTES] = clipped(rawBytes[row]);
      whole[RAW_PACKETS] = clipped(rawPackets[row]);
      if (count + window.size() > places.length) {
        grow();
      }
      place(starts[row], stops[row], collected[row]);
      ends[row] = count;
    }
    tally.flows(rows);
  }

  private static long clipped(long unsigned) {
    return unsigned < 0 ? Long.MAX_VALUE : unsigned;
  }

  private void grow() {
    places = Arrays.copyOf(places, 2 * places.length);
    amounts = Arrays.copyOf(amounts, 2 * amounts.length);
  }

  private void place(long start, long stop, long collected) {
    long collectedBin = Window.bin(collected);
    if (!isUsable(start, stop, collected)) {
      put(Math.max(collectedBin, window.oldest()));
      return;
    }
    long oldest = window.oldest();
    long last = Math.min(Window.bin(stop > start ? stop - 1 : stop), collectedBin);
    long first = Math.min(Window.bin(start), last);
    if (first < oldest) {
      tally.late();
    }
    if (Math.max(first, oldest) >= last) {
      put(Math.max(last, oldest));
    } else {
      spread(start, stop, Math.max(first, oldest), last);
    }
  }

  /** Whether the flow's own times say when it was. */
  private boolean isUsable(long start, long stop, long collected) {
    if (start <= 0 || stop <= 0) {
      tally.untimed();
    } else if (stop < start) {
      tally.reversed();
    } else if (Math.abs(stop - collected) > maxSkewMillis) {
      tally.skewed();
    } else {
      return true;
    }
    return false;
  }

  /** All of it in one bin. */
  private void put(long bin) {
    System.arraycopy(whole, 0, amounts, count * MEASURES, MEASURES);
    places[count++] = window.place(bin);
  }

  /** A flow that began more than 24 days before its end is taken to have begun then. */
  private void spread(long start, long stop, long first, long last) {
    long begin = Math.max(start, stop - LONGEST_MILLIS);
    Arrays.fill(before, 0);
    for (long bin = first; bin < last; bin++) {
      long gone = (bin + 1) * Window.BIN_MILLIS - begin;
      for (int measure = 0; measure < MEASURES; measure++) {
        long upTo = share(whole[measure], gone, stop - begin);
        amounts[count * MEASURES + measure] = upTo - before[measure];
        before[measure] = upTo;
      }
      places[count++] = window.place(bin);
    }
    for (int measure = 0; measure < MEASURES; measure++) {
      amounts[count * MEASURES + measure] = whole[measure] - before[measure];
    }
    places[count++] = window.place(last);
  }

  /** The amount times gone over duration, rounded down; 0 to 2^31 ms each. */
  static long share(long amount, long gone, long duration) {
    if (amount < SMALL_AMOUNT && gone < SMALL_TIME) {
      return amount * gone / duration;
    }
    long quotient = amount / duration;
    long rest = amount % duration;
    return quotient * gone + rest * gone / duration;
  }
}
