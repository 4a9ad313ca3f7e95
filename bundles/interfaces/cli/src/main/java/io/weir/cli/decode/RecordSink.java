package io.weir.cli.decode;

import io.weir.api.flow.ExportedRecord;
import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowSink;
import io.weir.api.flow.ParkEvent;
import io.weir.api.flow.SequenceUnit;
import io.weir.api.metric.Sample;
import io.weir.api.net.Address;
import io.weir.cli.json.JsonOutput;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * Writes records as they come and names what was wrong. Throws {@link UncheckedIOException} when
 * they cannot be written.
 */
final class RecordSink implements FlowSink {

  private static final int ROWS = 8 * MAX_ROWS;

  private final Optional<JsonOutput> json;
  private final Tally tally;
  private final PrintStream err;
  private FlowBatch batch = new FlowBatch(ROWS);
  private String place = "";
  private String protocol = "";
  private Address exporter = Address.UNSPECIFIED;
  private long millis;

  /**
   * @param json where records go; empty if they are only counted
   */
  RecordSink(Optional<JsonOutput> json, Tally tally, PrintStream err) {
    this.json = json;
    this.tally = tally;
    this.err = err;
  }

  /** A datagram begins. */
  void begin(String newPlace, String newProtocol, ExporterId sender, long newMillis) {
    place = newPlace;
    protocol = newProtocol;
    exporter = sender.address();
    millis = newMillis;
    tally.datagram(protocol);
  }

  void complain(String where, String what) {
    err.println("weir: " + where + ": offset 0: " + what);
  }

  /** A decoder threw, which it never may. */
  void failed(RuntimeException fault, int offset) {
    tally.error(protocol, "decoder_failed");
    err.println("weir: " + place + ": offset " + offset + ": decoder_failed: " + fault);
  }

  /** Nobody reads these rows, but the decoder must find what it was promised. */
  @Override
  public FlowBatch rows(int count) {
    if (batch.room() < count) {
      batch = new FlowBatch(ROWS);
    }
    int first = batch.extend(count);
    for (int row = first; row < batch.size(); row++) {
      batch.writeNumbers(FlowField.COLLECTION_TIME)[row] = millis;
      batch.writeHighs(FlowField.EXPORTER)[row] = exporter.high();
      batch.writeLows(FlowField.EXPORTER)[row] = exporter.low();
    }
    return batch;
  }

  @Override
  public void agent(long high, long low) {
    exporter = new Address(high, low);
  }

  @Override
  public void sequence(long stream, SequenceUnit unit, long number, int count) {}

  @Override
  public void clock(long exportMillis, long upMillis) {}

  @Override
  public void error(String reason, int offset) {
    tally.error(protocol, reason);
    err.println("weir: " + place + ": offset " + offset + ": " + reason);
  }

  @Override
  public void parked(ParkEvent event, int octets) {
    tally.parked(protocol, event, octets);
  }

  @Override
  public void sample(Sample sample) {
    tally.sample(protocol);
  }

  @Override
  public boolean wantsRecords() {
    return true;
  }

  @Override
  public void record(ExportedRecord record) {
    tally.record(record);
    if (json.isPresent()) {
      try {
        write(record, json.get());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void write(ExportedRecord record, JsonOutput out) throws IOException {
    out.open('{');
    out.name("_protocol").value(record.protocol());
    out.name("_exporter").value(record.exporter().address());
    out.name("_observationDomain").value(record.observationDomain());
    out.name("_template").value(record.template());
    if (record.options()) {
      out.name("_options").value(true);
    }
    for (Map.Entry<String, Object> element : record.elements().entrySet()) {
      out.name(element.getKey()).value(element.getValue());
    }
    out.close('}').line();
  }
}
