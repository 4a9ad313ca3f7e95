package io.weir.platform.runtime.pipeline;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.SamplingSource;
import java.util.Comparator;
import java.util.List;

/**
 * Multiplies octets and packets by the sampling interval, after putting the operator's interval in
 * the place of the exporter's where there is one. Beyond 2<sup>63</sup> − 1 a product stays there.
 * Stateless; for any thread. Makes no objects but the columns.
 */
public final class SamplingScale {

  private static final long NARROW = -1L << 31;

  private final List<SamplingOverride> overrides;

  /**
   * @param overrides the longest prefix wins
   */
  public SamplingScale(List<SamplingOverride> overrides) {
    this.overrides =
        overrides.stream()
            .sorted(
                Comparator.comparingInt((SamplingOverride o) -> o.exporters().length()).reversed())
            .toList();
  }

  /** Writes the columns of scaled counts, and of the interval where it is overridden. */
  public void apply(FlowBatch batch) {
    if (!overrides.isEmpty() && batch.has(FlowField.EXPORTER)) {
      override(batch);
    }
    scale(batch, FlowField.OCTETS, FlowField.SCALED_OCTETS);
    scale(batch, FlowField.PACKETS, FlowField.SCALED_PACKETS);
  }

  private void override(FlowBatch batch) {
    long[] highs = batch.highs(FlowField.EXPORTER);
    long[] lows = batch.lows(FlowField.EXPORTER);
    int rows = batch.size();
    int end;
    for (int start = 0; start < rows; start = end) {
      end = start + 1;
      while (end < rows && highs[end] == highs[start] && lows[end] == lows[start]) {
        end++;
      }
      long interval = interval(highs[start], lows[start]);
      if (interval > 0) {
        write(batch, start, end, interval);
      }
    }
  }

  /** The operator's interval for an exporter, 0 if there is none. */
  private long interval(long high, long low) {
    for (SamplingOverride override : overrides) {
      if (override.exporters().contains(high, low)) {
        return override.interval();
      }
    }
    return 0;
  }

  private static void write(FlowBatch batch, int start, int end, long interval) {
    long[] intervals = batch.writeNumbers(FlowField.SAMPLING_INTERVAL);
    long[] sources = batch.writeNumbers(FlowField.SAMPLING_SOURCE);
    for (int row = start; row < end; row++) {
      intervals[row] = interval;
      sources[row] = SamplingSource.CONFIGURATION.code();
    }
  }

  private static void scale(FlowBatch batch, FlowField raw, FlowField scaled) {
    if (!batch.has(raw)) {
      return;
    }
    long[] counts = batch.numbers(raw);
    long[] products = batch.writeNumbers(scaled);
    int rows = batch.size();
    if (!batch.has(FlowField.SAMPLING_INTERVAL)) {
      System.arraycopy(counts, 0, products, 0, rows);
      return;
    }
    long[] intervals = batch.numbers(FlowField.SAMPLING_INTERVAL);
    if (((bits(counts, rows) | bits(intervals, rows)) & NARROW) == 0) {
      multiply(counts, intervals, products, rows);
    } else {
      multiplySaturating(counts, intervals, products, rows);
    }
  }

  private static long bits(long[] column, int rows) {
    long bits = 0;
    for (int row = 0; row < rows; row++) {
      bits |= column[row];
    }
    return bits;
  }

  /** Both factors below 2^31: the product fits. */
  private static void multiply(long[] counts, long[] intervals, long[] products, int rows) {
    for (int row = 0; row < rows; row++) {
      products[row] = counts[row] * Math.max(1, intervals[row]);
    }
  }

  private static void multiplySaturating(
      long[] counts, long[] intervals, long[] products, int rows) {
    for (int row = 0; row < rows; row++) {
      long factor = Math.max(1, intervals[row]);
      long product = counts[row] * factor;
      boolean fits = product >= 0 && Math.multiplyHigh(counts[row], factor) == 0;
      products[row] = fits ? product : Long.MAX_VALUE;
    }
  }
}
