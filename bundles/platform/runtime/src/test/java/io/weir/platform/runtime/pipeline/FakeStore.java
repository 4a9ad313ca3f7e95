package io.weir.platform.runtime.pipeline;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import java.util.List;
import java.util.Optional;

/** A store that counts, and does what a test tells it to before it takes a batch or commits. */
public class FakeStore implements FlowStore {

  /** What may happen in a call. */
  public interface Mood {
    void before() throws StoreException;
  }

  private volatile Mood onAppend = () -> {};
  private volatile Mood onCommit = () -> {};
  private long appended;
  private volatile long committed;

  public FakeStore onAppend(Mood mood) {
    onAppend = mood;
    return this;
  }

  public FakeStore onCommit(Mood mood) {
    onCommit = mood;
    return this;
  }

  public long committed() {
    return committed;
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public void append(FlowBatch batch) throws StoreException {
    onAppend.before();
    appended += batch.size();
  }

  @Override
  public void commit() throws StoreException {
    onCommit.before();
    committed = appended;
  }

  @Override
  public List<FlowRecord> find(FlowQuery query) {
    return List.of();
  }

  @Override
  public List<TopEntry> top(TopQuery query) {
    return List.of();
  }

  @Override
  public SeriesBlock series(FlowSeriesQuery query) {
    throw new UnsupportedOperationException("the fake keeps no series");
  }

  @Override
  public StoreStatus status() {
    return new StoreStatus("fake", committed, 0, Optional.empty(), Optional.empty());
  }
}
