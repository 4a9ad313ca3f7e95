package io.weir.platform.runtime.pipeline;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.ResumableFlowStore;
import io.weir.api.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A store that outlives its host: rows and the number reached become durable together. Before each
 * step it does what a test tells it to.
 */
final class ShelfStore extends FakeStore implements ResumableFlowStore {

  private final List<Long> appended = new ArrayList<>();
  private final List<Long> durable = new ArrayList<>();
  private long reached = -1;
  private long committed = -1;
  private volatile Mood onReached = () -> {};
  private volatile Mood afterCommit = () -> {};

  ShelfStore onReached(Mood mood) {
    onReached = mood;
    return this;
  }

  ShelfStore afterCommit(Mood mood) {
    afterCommit = mood;
    return this;
  }

  @Override
  public synchronized void append(FlowBatch batch) throws StoreException {
    super.append(batch);
    appended.add(batch.number(FlowField.OCTETS, 0));
  }

  @Override
  public synchronized void reached(String log, long number) throws StoreException {
    onReached.before();
    reached = number;
  }

  @Override
  public synchronized void commit() throws StoreException {
    super.commit();
    durable.addAll(appended);
    appended.clear();
    committed = reached;
    afterCommit.before();
  }

  @Override
  public synchronized OptionalLong committed(String log) {
    return committed < 0 ? OptionalLong.empty() : OptionalLong.of(committed);
  }

  /** What a restart of the server leaves. */
  synchronized void forgetUncommitted() {
    appended.clear();
    reached = committed;
  }

  synchronized List<Long> durable() {
    return List.copyOf(durable);
  }
}
