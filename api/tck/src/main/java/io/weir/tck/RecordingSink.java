package io.weir.tck;

import io.weir.api.flow.ExportedRecord;
import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.FlowSink;
import io.weir.api.flow.ParkEvent;
import io.weir.api.flow.SequenceUnit;
import io.weir.api.metric.Sample;
import io.weir.api.net.Address;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes what a decoder says as the host would, and keeps all of it. Belongs to one thread.
 *
 * <p>Checks the decoder's side of the contract on the way: an {@link AssertionError} says what was
 * wanted and what was got.
 */
public final class RecordingSink implements FlowSink {

  private static final int CAPACITY = 4 * MAX_ROWS;

  private final boolean wantsRecords;
  private final List<FlowBatch> batches = new ArrayList<>();
  private final List<Sequence> sequences = new ArrayList<>();
  private final List<Clock> clocks = new ArrayList<>();
  private final List<Fault> errors = new ArrayList<>();
  private final List<Parked> parked = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();
  private final List<ExportedRecord> records = new ArrayList<>();
  private long collectionMillis;
  private Address exporter = Address.UNSPECIFIED;
  private boolean rowsGiven;

  /** A call of {@link FlowSink#sequence}. */
  public record Sequence(long stream, SequenceUnit unit, long number, int count) {}

  /** A call of {@link FlowSink#clock}. */
  public record Clock(long exportMillis, long upMillis) {}

  /** A call of {@link FlowSink#error}. */
  public record Fault(String reason, int offset) {}

  /** A call of {@link FlowSink#parked}. */
  public record Parked(ParkEvent event, int octets) {}

  /** A sink that does not ask for records in full. */
  public RecordingSink() {
    this(false);
  }

  /**
   * @param wantsRecords whether records in full are asked for, and kept
   */
  public RecordingSink(boolean wantsRecords) {
    this.wantsRecords = wantsRecords;
  }

  /** A datagram begins: rows are this exporter's, collected now, until the next one begins. */
  public void begin(ExporterId sender, long nowMillis) {
    exporter = sender.address();
    collectionMillis = nowMillis;
    rowsGiven = false;
  }

  @Override
  public FlowBatch rows(int count) {
    if (count < 1 || count > MAX_ROWS) {
      throw new AssertionError("wanted 1 to " + MAX_ROWS + " rows asked for, got " + count);
    }
    rowsGiven = true;
    if (batches.isEmpty() || last().room() < count) {
      batches.add(new FlowBatch(CAPACITY));
    }
    FlowBatch batch = last();
    int first = batch.extend(count);
    for (int row = first; row < batch.size(); row++) {
      batch.writeNumbers(FlowField.COLLECTION_TIME)[row] = collectionMillis;
      batch.writeHighs(FlowField.EXPORTER)[row] = exporter.high();
      batch.writeLows(FlowField.EXPORTER)[row] = exporter.low();
    }
    return batch;
  }

  private FlowBatch last() {
    return batches.get(batches.size() - 1);
  }

  @Override
  public void agent(long high, long low) {
    if (rowsGiven) {
      throw new AssertionError("wanted the agent named before any rows, got it after");
    }
    exporter = new Address(high, low);
  }

  @Override
  public void sequence(long stream, SequenceUnit unit, long number, int count) {
    if (count < 0) {
      throw new AssertionError("wanted a count of at least 0 units, got " + count);
    }
    sequences.add(new Sequence(stream, unit, number, count));
  }

  @Override
  public void clock(long exportMillis, long upMillis) {
    clocks.add(new Clock(exportMillis, upMillis));
  }

  @Override
  public void error(String reason, int offset) {
    if (!reason.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*") || offset < 0) {
      throw new AssertionError(
          "wanted a reason in snake case and an offset, got '" + reason + "' at " + offset);
    }
    errors.add(new Fault(reason, offset));
  }

  @Override
  public void parked(ParkEvent event, int octets) {
    parked.add(new Parked(event, octets));
  }

  @Override
  public void sample(Sample sample) {
    samples.add(sample);
  }

  @Override
  public boolean wantsRecords() {
    return wantsRecords;
  }

  @Override
  public void record(ExportedRecord record) {
    if (!wantsRecords) {
      throw new AssertionError("wanted no records in full, got " + record);
    }
    records.add(record);
  }

  /** How many rows were added. */
  public int rowCount() {
    return batches.stream().mapToInt(FlowBatch::size).sum();
  }

  /** The rows, in the order they came. */
  public List<FlowRecord> flows() {
    List<FlowRecord> flows = new ArrayList<>();
    for (FlowBatch batch : batches) {
      for (int row = 0; row < batch.size(); row++) {
        flows.add(FlowRecord.of(batch, row));
      }
    }
    return flows;
  }

  public List<FlowBatch> batches() {
    return List.copyOf(batches);
  }

  public List<Sequence> sequences() {
    return List.copyOf(sequences);
  }

  public List<Clock> clocks() {
    return List.copyOf(clocks);
  }

  public List<Fault> errors() {
    return List.copyOf(errors);
  }

  public List<Parked> parked() {
    return List.copyOf(parked);
  }

  public List<Sample> samples() {
    return List.copyOf(samples);
  }

  public List<ExportedRecord> records() {
    return List.copyOf(records);
  }

  /** Forgets what was recorded. */
  public void clear() {
    batches.clear();
    sequences.clear();
    clocks.clear();
    errors.clear();
    parked.clear();
    samples.clear();
    records.clear();
  }
}
