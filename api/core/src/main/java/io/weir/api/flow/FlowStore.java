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
 * <p>Queries see what was committed. Time in queries is the time of collection.
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
   */
  void commit() throws StoreException;

  /** Flows that match, newest first. */
  List<FlowRecord> find(FlowQuery query) throws StoreException;

  /** The keys with the most of a measure, most first; ties by key. */
  List<TopEntry> top(TopQuery query) throws StoreException;

  /** A measure over time: one line per key, or one in all. */
  SeriesBlock series(FlowSeriesQuery query) throws StoreException;

  StoreStatus status();
}
