package io.weir.interfaces.rest;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store with one flow; remembers what it was asked and does before what a test wants. */
final class FakeStore implements FlowStore {

  static final Address HOST = Address.parse("2001:db8::1");

  /** What happens before an answer. */
  interface Before {
    void answer() throws StoreException;
  }

  volatile Before before = () -> {};
  volatile TopQuery top;
  private final String name;

  FakeStore(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void append(FlowBatch batch) {
    throw new UnsupportedOperationException("REST appends nothing");
  }

  @Override
  public void commit() {
    throw new UnsupportedOperationException("REST commits nothing");
  }

  @Override
  public List<FlowRecord> find(FlowQuery query) throws StoreException {
    before.answer();
    return List.of(
        new FlowRecord(
            Map.of(
                FlowField.COLLECTION_TIME,
                FakeHost.NOW.toEpochMilli(),
                FlowField.SOURCE_ADDRESS,
                HOST,
                FlowField.OCTETS,
                -1L,
                FlowField.SOURCE_MAC,
                0x02005e100001L)));
  }

  @Override
  public List<TopEntry> top(TopQuery query) throws StoreException {
    before.answer();
    top = query;
    List<Object> key =
        query.by().stream()
            .map(field -> field.kind() == FlowField.Kind.ADDRESS ? (Object) HOST : 443L)
            .toList();
    return List.of(new TopEntry(key, 450_000, 300, 3, 4500, 3));
  }

  @Override
  public SeriesBlock series(FlowSeriesQuery query) throws StoreException {
    before.answer();
    List<Object> key =
        query.by().stream()
            .map(field -> field.kind() == FlowField.Kind.ADDRESS ? (Object) HOST : 443L)
            .toList();
    double[] values = new double[query.steps()];
    Arrays.fill(values, 900_000.0 / query.steps());
    return new SeriesBlock(
        query.range().from(), query.step(), query.steps(), List.of(query.line(key)), values);
  }

  @Override
  public StoreStatus status() {
    return new StoreStatus(name, 1, 100, Optional.of(FakeHost.NOW), Optional.of(FakeHost.NOW));
  }
}
