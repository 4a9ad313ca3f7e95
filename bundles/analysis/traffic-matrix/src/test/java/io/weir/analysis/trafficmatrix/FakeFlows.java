package io.weir.analysis.trafficmatrix;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Flows in memory that can be asked who has most, and can be away. */
final class FakeFlows implements FlowStore {

  private final FlowBatch batch = new FlowBatch(10_000);
  boolean away;
  int asked;

  /** The part of the time before the first flow. */
  double silentShare;

  /** Adds a flow of unsampled packets of 1,000 octets. */
  Row add(String exporter, long in, long out, long octets) {
    int row = batch.extend(1);
    return new Row(row)
        .set(FlowField.EXPORTER, exporter)
        .set(FlowField.INGRESS_INTERFACE, in)
        .set(FlowField.EGRESS_INTERFACE, out)
        .set(FlowField.OCTETS, octets)
        .set(FlowField.SCALED_OCTETS, octets)
        .set(FlowField.PACKETS, octets / 1_000)
        .set(FlowField.SCALED_PACKETS, octets / 1_000);
  }

  /** A flow that more can be said of. */
  final class Row {

    private final int row;

    private Row(int row) {
      this.row = row;
    }

    Row set(FlowField field, long number) {
      batch.writeNumbers(field)[row] = number;
      return this;
    }

    Row set(FlowField field, String text) {
      Address address = Address.parse(text);
      batch.writeHighs(field)[row] = address.high();
      batch.writeLows(field)[row] = address.low();
      return this;
    }
  }

  @Override
  public List<TopEntry> top(TopQuery query) throws StoreException {
    asked++;
    if (away) {
      throw new StoreException(StoreException.Kind.UNAVAILABLE, "the flows are away");
    }
    Map<List<Object>, TopEntry> entries = new HashMap<>();
    for (int row = 0; row < batch.size(); row++) {
      if (query.filter().matches(batch, row)) {
        TopEntry entry = entry(query, row);
        entries.merge(entry.key(), entry, FakeFlows::sum);
      }
    }
    return entries.values().stream().sorted(query.order()).limit(query.limit()).toList();
  }

  private TopEntry entry(TopQuery query, int row) {
    List<Object> key = new ArrayList<>();
    for (FlowField field : query.by()) {
      boolean address = field.kind() == FlowField.Kind.ADDRESS;
      key.add(address ? batch.address(field, row) : (Object) batch.number(field, row));
    }
    return new TopEntry(
        key,
        batch.number(FlowField.SCALED_OCTETS, row),
        batch.number(FlowField.SCALED_PACKETS, row),
        1,
        batch.number(FlowField.OCTETS, row),
        batch.number(FlowField.PACKETS, row));
  }

  private static TopEntry sum(TopEntry one, TopEntry other) {
    return new TopEntry(
        one.key(),
        one.bytes() + other.bytes(),
        one.packets() + other.packets(),
        one.flows() + other.flows(),
        one.rawBytes() + other.rawBytes(),
        one.rawPackets() + other.rawPackets());
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public void append(FlowBatch other) {
    throw new UnsupportedOperationException("nobody appends here");
  }

  @Override
  public void commit() {
    throw new UnsupportedOperationException("nobody commits here");
  }

  @Override
  public List<FlowRecord> find(FlowQuery query) {
    throw new UnsupportedOperationException("nobody looks for single flows");
  }

  @Override
  public SeriesBlock series(FlowSeriesQuery query) {
    double[] values = new double[query.steps()];
    Arrays.fill(values, (int) (silentShare * values.length), values.length, 1);
    return new SeriesBlock(
        query.range().from(), query.step(), values.length, List.of(query.line(List.of())), values);
  }

  @Override
  public StoreStatus status() {
    throw new UnsupportedOperationException("nobody asks");
  }
}
