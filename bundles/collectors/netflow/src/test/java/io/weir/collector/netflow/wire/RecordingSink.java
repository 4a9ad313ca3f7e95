package io.weir.collector.netflow.wire;

import io.weir.api.flow.ExportedRecord;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.FlowSink;
import io.weir.api.flow.ParkEvent;
import io.weir.api.flow.SequenceUnit;
import io.weir.api.metric.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps all that a decoder says. */
final class RecordingSink implements FlowSink {

  final List<String> errors = new ArrayList<>();
  final List<ExportedRecord> records = new ArrayList<>();
  final List<String> sequences = new ArrayList<>();
  final List<String> clocks = new ArrayList<>();
  final List<ParkEvent> parked = new ArrayList<>();
  private final List<FlowBatch> batches = new ArrayList<>();

  /** Every row so far. */
  List<FlowRecord> rows() {
    return batches.stream()
        .flatMap(
            batch -> IntStream.range(0, batch.size()).mapToObj(row -> FlowRecord.of(batch, row)))
        .toList();
  }

  FlowRecord row(int row) {
    return rows().get(row);
  }

  long number(int row, FlowField field) {
    return row(row).number(field);
  }

  @Override
  public FlowBatch rows(int count) {
    if (count < 1 || count > MAX_ROWS) {
      throw new IllegalArgumentException("asked for " + count + " rows");
    }
    FlowBatch batch = new FlowBatch(count);
    batch.extend(count);
    batches.add(batch);
    return batch;
  }

  @Override
  public void agent(long high, long low) {
    throw new IllegalStateException("NetFlow names no agent");
  }

  @Override
  public void sequence(long stream, SequenceUnit unit, long number, int count) {
    sequences.add(stream + " " + unit + " " + number + "+" + count);
  }

  @Override
  public void clock(long exportMillis, long upMillis) {
    clocks.add(exportMillis + " " + upMillis);
  }

  @Override
  public void error(String reason, int offset) {
    errors.add(reason + "@" + offset);
  }

  @Override
  public void parked(ParkEvent event, int octets) {
    parked.add(event);
  }

  @Override
  public void sample(Sample sample) {
    throw new IllegalStateException("NetFlow carries no samples");
  }

  @Override
  public boolean wantsRecords() {
    return true;
  }

  @Override
  public void record(ExportedRecord record) {
    records.add(record);
  }
}
