package io.weir.api.flow;

import io.weir.api.metric.SeriesBlock;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keeps flows and answers questions about them. {@link #append} and {@link #commit} come from one
 * thread, the outlet's; queries come from any, also while rows are appended, and may block.
 *
 * <p>A query that takes longer than the store is configured to let it is REJECTED, as it would be
 * again, in a sentence that says what to narrow. One that the store cannot begin to answer is
 * UNAVAILABLE.
 *
 * <p>Queries see what was committed. Time in queries is the time of collection. It never decreases
 * within a batch, but may from one batch to the next, as several listeners fill them.
 *
 * <p>Every field keeps all its bits: a {@link FlowField.Kind#NUMBER} or {@link FlowField.Kind#TIME}
 * may be any 64-bit value, and a text may hold any characters. What a batch has no column for is
 * zero, {@code ::} or empty, in filters and in keys as well.
 *
 * <p>A measure is the plain sum of a column, {@link Measure#column()}, and nothing is derived from
 * others; sums are unsigned and wrap at 2<sup>64</sup>.
 */
@ConsumerType
public interface FlowStore {

  /** A short name in kebab case, as in configuration and metrics. */
  String name();

  /**
   * Takes all rows of a sealed batch, or throws and has taken none.
   *
   * @throws StoreException UNAVAILABLE: offer the same batch again later
   */
  void append(FlowBatch batch) throws StoreException;

  /**
   * Acknowledges: when this returns, every row appended before can be queried and outlives a crash
   * of the process. The host calls it at least once a second while rows come in.
   *
   * <p>After a crash a host with a spool offers again what was appended since the last commit that
   * returned. A store that made it durable all the same has it twice, unless it is a {@link
   * ResumableFlowStore}.
   *
   * @throws StoreException UNAVAILABLE: what was appended is still the store's; the host calls
   *     again
   */
  void commit() throws StoreException;

  /** Flows that match, newest first; those of the same millisecond in any order. */
  List<FlowRecord> find(FlowQuery query) throws StoreException;

  /**
   * The keys with the most of a measure, in the {@linkplain TopQuery#order() query's order}. A key
   * counts with the first flow that has it, also where its measure is zero.
   */
  List<TopEntry> top(TopQuery query) throws StoreException;

  /**
   * A measure over time. The block begins at the range's start and has {@link
   * FlowSeriesQuery#steps()} bins. A bin holds the sum over the flows collected in it, 0 where
   * there are none, never {@link Double#NaN}; the last one is cut off at the range's end.
   *
   * <p>A line per key, those with the most of the measure over the whole range, in the order of
   * {@link #top}; in all, exactly one line, also without a flow. A line is called by {@link
   * FlowSeriesQuery#line}.
   */
  SeriesBlock series(FlowSeriesQuery query) throws StoreException;

  StoreStatus status();
}
