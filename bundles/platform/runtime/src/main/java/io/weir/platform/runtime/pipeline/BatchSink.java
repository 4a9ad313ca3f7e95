package io.weir.platform.runtime.pipeline;

import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowSink;
import io.weir.api.flow.ParkEvent;
import io.weir.api.flow.SequenceUnit;
import io.weir.api.metric.Sample;
import io.weir.platform.runtime.exporter.Exporter;
import io.weir.platform.runtime.exporter.ExporterTable;
import io.weir.platform.runtime.exporter.SequenceNotes;
import java.util.Arrays;

/** Takes what a decoder finds, one datagram at a time, into the open batch. For one thread. */
final class BatchSink implements FlowSink {

  private final OpenBatch open;
  private final ExporterTable exporters;
  private final Ledger ledger;
  private final SequenceNotes notes = new SequenceNotes();
  private Exporter exporter = Exporter.nobody();
  private long millis;
  private long high;
  private long low;
  private int rows;
  private int firstRow;
  private long parked;
  private String firstError;

  BatchSink(OpenBatch open, ExporterTable exporters, Ledger ledger) {
    this.open = open;
    this.exporters = exporters;
    this.ledger = ledger;
  }

  /** A datagram begins. */
  void begin(Exporter sender, long nowMillis) {
    exporter = sender;
    millis = nowMillis;
    high = sender.id().address().high();
    low = sender.id().address().low();
    rows = 0;
    firstRow = open.size();
    firstError = null;
    notes.clear();
  }

  /** The rows of the datagram that are in the open batch still must not be used. */
  void undo() {
    int taken = open.size() - firstRow;
    open.truncate(firstRow);
    rows -= taken;
    ledger.pipeline().lost("internal_error", taken);
  }

  /** The datagram ends. */
  void end() {
    exporter.decoded(rows, notes, millis);
    if (open.size() > firstRow) {
      open.belongsTo(exporter);
    }
  }

  int rowsTaken() {
    return rows;
  }

  /** The reason of the datagram's first error, null if there was none. */
  String firstError() {
    return firstError;
  }

  /** Data sets that wait in the decoder. */
  long parkedSets() {
    return parked;
  }

  @Override
  public FlowBatch rows(int count) {
    if (count < 1 || count > MAX_ROWS) {
      throw new IllegalArgumentException("wanted 1 to " + MAX_ROWS + " rows, got " + count);
    }
    FlowBatch batch = open.withRoom(count);
    ledger.pipeline().in(count);
    rows += count;
    int from = batch.extend(count);
    firstRow = Math.min(firstRow, from);
    Arrays.fill(batch.writeNumbers(FlowField.COLLECTION_TIME), from, from + count, millis);
    Arrays.fill(batch.writeHighs(FlowField.EXPORTER), from, from + count, high);
    Arrays.fill(batch.writeLows(FlowField.EXPORTER), from, from + count, low);
    return batch;
  }

  @Override
  public void agent(long agentHigh, long agentLow) {
    high = agentHigh;
    low = agentLow;
    notes.agent(agentHigh, agentLow);
  }

  @Override
  public void sequence(long stream, SequenceUnit unit, long number, int count) {
    notes.sequence(stream, unit, number, count);
  }

  @Override
  public void clock(long exportMillis, long upMillis) {
    notes.clock(exportMillis, upMillis);
  }

  @Override
  public void error(String reason, int offset) {
    exporter.error(reason);
    if (firstError == null) {
      firstError = reason;
    }
  }

  @Override
  public void parked(ParkEvent event, int octets) {
    exporter.parked(event);
    count(event);
  }

  @Override
  public void parked(ParkEvent event, int octets, ExporterId owner) {
    Exporter known = exporters.find(owner);
    if (known != null) {
      known.parked(event);
    }
    count(event);
  }

  /** A set that stops waiting without having begun to counts as if it had, so that sums hold. */
  private void count(ParkEvent event) {
    if (event == ParkEvent.PARKED || parked == 0) {
      ledger.parked().in(1);
      parked++;
    }
    switch (event) {
      case PARKED -> {
        return;
      }
      case REPLAYED -> ledger.parked().out(1);
      case EXPIRED -> ledger.parked().lost("expired", 1);
      case EVICTED -> ledger.parked().lost("evicted", 1);
    }
    parked--;
  }

  @Override
  public void sample(Sample sample) {
    open.add(sample);
  }
}
