package io.weir.enricher.interfaces.model;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;

/** Names the interfaces of one batch. For one thread. */
public final class Naming {

  private final FlowBatch batch;
  private final NameBook book;
  private final Counts counts = new Counts();

  /** Of one batch. */
  static final class Counts {
    long named;
    long exported;
    long unknownExporter;
    long unknownInterface;
  }

  private Naming(FlowBatch batch, NameBook book) {
    this.batch = batch;
    this.book = book;
  }

  /**
   * Writes the names that are known where the exporter gave none; what is not known stays empty. A
   * column is made only for a name to stand in; nothing else is allocated per batch but a few
   * objects, and nothing per row.
   */
  public static void apply(FlowBatch batch, NameBook book, Tally tally) {
    if (batch.has(FlowField.EXPORTER)) {
      Naming naming = new Naming(batch, book);
      naming.name(FlowField.INGRESS_INTERFACE, FlowField.INGRESS_INTERFACE_NAME);
      naming.name(FlowField.EGRESS_INTERFACE, FlowField.EGRESS_INTERFACE_NAME);
      tally.add(naming.counts);
    }
  }

  private void name(FlowField index, FlowField text) {
    if (!batch.has(index)) {
      return;
    }
    long[] indexes = batch.numbers(index);
    long[] highs = batch.highs(FlowField.EXPORTER);
    long[] lows = batch.lows(FlowField.EXPORTER);
    String[] names = batch.has(text) ? batch.writeTexts(text) : null;
    int rows = batch.size();
    int end;
    for (int start = 0; start < rows; start = end) {
      end = start + 1;
      while (end < rows && lows[end] == lows[start] && highs[end] == highs[start]) {
        end++;
      }
      NameTable table = book.find(highs[start], lows[start]);
      names = name(table, indexes, names, text, start, end);
    }
  }

  /** Names rows of one exporter; gives the column of names back, null as long as there is none. */
  private String[] name(
      NameTable table, long[] indexes, String[] column, FlowField text, int start, int end) {
    String[] names = column;
    int unknown = 0;
    for (int row = start; row < end; row++) {
      if (indexes[row] == 0) {
        continue;
      }
      if (names != null && names[row] != null && !names[row].isEmpty()) {
        counts.exported++;
        continue;
      }
      String found = table.find(indexes[row]);
      if (found == null) {
        unknown++;
        continue;
      }
      names = names == null ? batch.writeTexts(text) : names;
      names[row] = found;
      counts.named++;
    }
    if (table == NameBook.UNKNOWN) {
      counts.unknownExporter += unknown;
    } else {
      counts.unknownInterface += unknown;
    }
    return names;
  }
}
