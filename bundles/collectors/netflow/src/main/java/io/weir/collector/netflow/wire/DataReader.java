package io.weir.collector.netflow.wire;

import io.weir.api.flow.ExportedRecord;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowSink;
import io.weir.library.packet.Decapsulation;
import java.util.Set;

/** Decodes the records of data sets whose template is known. */
final class DataReader {

  private static final int MAX_PADDING = 3;

  private final State state;
  private final Rows rows;
  private final OptionsReader options;
  private final RecordReader records = new RecordReader();
  private int[] offsets = new int[64];
  private int[] lengths = new int[64];

  DataReader(State state, Set<Decapsulation> decapsulations) {
    this.state = state;
    this.rows = new Rows(decapsulations);
    this.options = new OptionsReader(state, rows.texts);
  }

  /**
   * Decodes what a set holds; the rest that is too short for a record is padding.
   *
   * @return the number of records
   */
  int read(Message message, Template template, byte[] data, int from, int to, long nowMillis) {
    if (template.length == 0) {
      message.out.error(Reason.TEMPLATE_EMPTY, message.offset);
      return 0;
    }
    state.used(template, nowMillis);
    if (offsets.length < template.size()) {
      offsets = new int[template.size()];
      lengths = new int[template.size()];
    }
    int count =
        template.variable
            ? count(message, template, data, from, to)
            : (to - from) / template.length;
    template.records += count;
    rows.message = message;
    if (template.options) {
      options(message, template, data, from, to, count);
    } else {
      rows(message, template, data, from, to, count);
    }
    return count;
  }

  /** How many records of varying length there are. */
  private int count(Message message, Template template, byte[] data, int from, int to) {
    int count = 0;
    int at = from;
    while (to - at >= template.length) {
      int end = template.locate(data, at, to, offsets, lengths);
      if (end < 0) {
        boolean padding = to - at <= MAX_PADDING && Octets.zero(data, at, to);
        if (!padding) {
          message.out.error(Reason.RECORD_LENGTH, message.offset);
        }
        return count;
      }
      boolean padding =
          count > 0 && end == to && to - at <= MAX_PADDING && Octets.zero(data, at, to);
      if (padding) {
        return count;
      }
      at = end;
      count++;
    }
    return count;
  }

  private void options(
      Message message, Template template, byte[] data, int from, int to, int count) {
    int at = from;
    for (int record = 0; record < count; record++) {
      at = template.locate(data, at, to, offsets, lengths);
      options.read(message, template, data, offsets, lengths);
      if (message.out.wantsRecords()) {
        message.out.record(records.read(message, template, data, offsets, lengths));
      }
    }
  }

  private void rows(Message message, Template template, byte[] data, int from, int to, int count) {
    Columns columns = template.columns();
    int at = from;
    for (int done = 0; done < count; done += FlowSink.MAX_ROWS) {
      int chunk = Math.min(count - done, FlowSink.MAX_ROWS);
      rows.upMillis = message.upMillis;
      rows.next(message.out.rows(chunk), chunk);
      int start = at;
      if (template.variable) {
        at = located(columns, template, data, at, to, chunk);
      } else {
        columns.read(rows, data, at);
        at += chunk * template.length;
      }
      if (message.out.wantsRecords()) {
        records(message, template, data, start, to, chunk);
      }
    }
  }

  /** The records of the last rows of the batch, in full. */
  private void records(
      Message message, Template template, byte[] data, int from, int to, int count) {
    int at = from;
    FlowBatch batch = rows.batch;
    for (int row = batch.size() - count; row < batch.size(); row++) {
      at = template.locate(data, at, to, offsets, lengths);
      ExportedRecord record = records.read(message, template, data, offsets, lengths);
      RowElements.add(batch, row, template, record.elements());
      message.out.record(record);
    }
  }

  private int located(
      Columns columns, Template template, byte[] data, int from, int to, int chunk) {
    int at = from;
    int first = rows.first;
    rows.count = 1;
    for (int row = first; row < first + chunk; row++) {
      at = template.locate(data, at, to, offsets, lengths);
      rows.first = row;
      columns.read(rows, data, offsets, lengths);
    }
    return at;
  }
}
